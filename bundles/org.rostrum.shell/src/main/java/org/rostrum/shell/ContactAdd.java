package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.Contact;

/** {@code rostrum:contact-add}. */
@Service
@Command(
        scope = "rostrum",
        name = "contact-add",
        description = "Adds an account, or with --email a person outside, to your own address book.")
public final class ContactAdd implements Action {

    @Reference
    ContactDesk contacts;

    @Reference
    Session session;

    @Argument(name = "who", description = "Id or alias of an account; with --email a name", required = true)
    String who;

    @Option(name = "--email", description = "The address of a person outside")
    String email;

    @Override
    public Object execute() throws Refused {
        Contact added = Refused.unlessDone(email == null ? contacts.add(who) : contacts.add(who, email));
        session.getConsole().println("Added " + added.id());
        return null;
    }
}
