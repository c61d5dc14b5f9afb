package org.rostrum.testkit.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.AddressBook;
import org.rostrum.identity.Contact;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Contacts in memory, in the order in which they came; knows whose they are and who may edit, and no other rule. */
public final class FakeAddressBook implements AddressBook {

    private final Map<UserId, List<Contact>> contacts = new ConcurrentHashMap<>();
    private int added;

    @Override
    public List<Contact> list(UserId owner, String words) {
        return contacts.getOrDefault(owner, List.of()).stream()
                .filter(contact -> words == null || contact.name().contains(words))
                .toList();
    }

    @Override
    public Outcome<Contact> add(UserId whom, User by) {
        return add(new Contact("c" + added++, Optional.of(whom), whom.value(), Optional.empty()), by);
    }

    @Override
    public Outcome<Contact> add(String name, String email, User by) {
        return name == null || email == null
                ? Outcome.refused(Problems.CONTACT_INVALID.because("name, email: one is missing."))
                : add(new Contact("c" + added++, Optional.empty(), name, Optional.of(email)), by);
    }

    private Outcome<Contact> add(Contact contact, User by) {
        if (!by.may(Right.EDIT_ADDRESS_BOOK)) {
            return Outcome.refused(Problems.RIGHT_REQUIRED.because("No."));
        }
        contacts.computeIfAbsent(by.id(), none -> new ArrayList<>()).add(contact);
        return Outcome.done(contact);
    }

    @Override
    public Outcome<Contact> change(String id, String name, String email, User by) {
        return remove(id, by).then(before -> add(new Contact(id, Optional.empty(), name, Optional.of(email)), by));
    }

    @Override
    public Outcome<Contact> remove(String id, User by) {
        Optional<Contact> found = list(by.id(), null).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst();
        found.ifPresent(contact -> contacts.get(by.id()).remove(contact));
        return found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONTACT_UNKNOWN.because("There is no such contact.")));
    }
}
