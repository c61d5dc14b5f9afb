package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.Contact;

/** {@code rostrum:contact-remove}. */
@Service
@Command(scope = "rostrum", name = "contact-remove", description = "Removes a contact from your own address book.")
public final class ContactRemove implements Action {

    @Reference
    ContactDesk contacts;

    @Reference
    Session session;

    @Argument(name = "contact", description = "Id of the contact", required = true)
    String contact;

    @Override
    public Object execute() throws Refused {
        Contact removed = Refused.unlessDone(contacts.remove(contact));
        session.getConsole().println("Removed " + removed.id());
        return null;
    }
}
