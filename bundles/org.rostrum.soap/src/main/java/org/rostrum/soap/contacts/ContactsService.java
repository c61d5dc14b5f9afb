package org.rostrum.soap.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rostrum.calling.Devices;
import org.rostrum.calling.Presence;
import org.rostrum.identity.AddressBook;
import org.rostrum.identity.Contact;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;

/** Gives each call to the house, as who calls. */
final class ContactsService implements Contacts {

    private static final int MAX_LIMIT = Devices.MAX_WATCHED;
    private static final int DEFAULT_LIMIT = 50;

    private final AddressBook book;
    private final Supplier<Optional<Devices>> devices;
    private final Supplier<User> caller;

    /**
     * @param devices empty while there are no calls
     * @param caller who calls now
     */
    ContactsService(AddressBook book, Supplier<Optional<Devices>> devices, Supplier<User> caller) {
        this.book = book;
        this.devices = devices;
        this.caller = caller;
    }

    @Override
    public ContactListXml listContacts(String words, Integer offset, Integer limit) throws ProblemFault {
        ContactListXml xml = new ContactListXml();
        xml.offset = Optional.ofNullable(offset).orElse(0);
        xml.limit = Optional.ofNullable(limit).orElse(DEFAULT_LIMIT);
        if (xml.offset < 0 || xml.limit < 1 || xml.limit > MAX_LIMIT) {
            throw new ProblemFault(
                    Problems.REQUEST_INVALID.because("offset, limit: (expected: from 0, and 1 to " + MAX_LIMIT + ")"));
        }
        List<Contact> found = book.list(caller.get().id(), words);
        List<Contact> part = found.stream().skip(xml.offset).limit(xml.limit).toList();
        Map<UserId, Presence> known = presence(part);
        xml.items = part.stream().map(contact -> ContactXml.of(contact, known)).toList();
        xml.total = found.size();
        return xml;
    }

    /** A part is no longer than what may be asked for at once. */
    private Map<UserId, Presence> presence(List<Contact> part) throws ProblemFault {
        Optional<Devices> present = devices.get();
        if (present.isEmpty()) {
            return Map.of();
        }
        Set<UserId> users =
                part.stream().map(Contact::user).flatMap(Optional::stream).collect(Collectors.toSet());
        return ProblemFault.valueOf(present.get()
                .presence(users)
                .thenApply(known -> Outcome.done(known.value().orElse(Map.of()))));
    }

    @Override
    public ContactXml addContact(NewContactXml contact) throws ProblemFault {
        if (contact.who instanceof PersonXml person) {
            return ContactXml.of(ProblemFault.valueOf(book.add(person.name, person.email, caller.get())));
        }
        UserId user = UserId.parse(String.valueOf(contact.who))
                .orElseThrow(() -> new ProblemFault(Problems.USER_UNKNOWN.because("There is no such account.")));
        return ContactXml.of(ProblemFault.valueOf(book.add(user, caller.get())));
    }

    @Override
    public ContactXml changeContact(String id, PersonXml person) throws ProblemFault {
        return ContactXml.of(ProblemFault.valueOf(book.change(id, person.name, person.email, caller.get())));
    }

    @Override
    public void removeContact(String id) throws ProblemFault {
        ProblemFault.valueOf(book.remove(id, caller.get()));
    }
}
