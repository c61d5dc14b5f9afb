package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.identity.Contact;

/** {@code rostrum:contact-list}. */
@Service
@Command(scope = "rostrum", name = "contact-list", description = "Lists your own address book by name.")
public final class ContactList extends Listing {

    @Reference
    ContactDesk contacts;

    @Argument(name = "words", description = "What name, id or address must hold")
    String words;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "user", "name", "email").orElse("Nobody");
        for (Contact contact : Refused.unlessDone(contacts.contacts(words))) {
            sheet.add(contact.id(), contact.user(), contact.name(), contact.email());
        }
        return sheet;
    }
}
