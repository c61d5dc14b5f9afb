package org.rostrum.testkit.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.ContactStore;

/** Contacts in memory. */
public final class MemoryContactStore implements ContactStore {

    private record Entry(UserId owner, Contact contact) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public synchronized List<Contact> list(UserId owner) {
        return entries.values().stream()
                .filter(entry -> entry.owner().equals(owner))
                .map(Entry::contact)
                .toList();
    }

    @Override
    public synchronized Optional<Contact> find(UserId owner, String id) {
        return list(owner).stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    @Override
    public synchronized int count(UserId owner) {
        return list(owner).size();
    }

    @Override
    public synchronized Change add(UserId owner, Contact contact) {
        if (isTaken(owner, contact)) {
            return Change.TAKEN;
        }
        entries.put(contact.id(), new Entry(owner, contact));
        return Change.DONE;
    }

    @Override
    public synchronized Change replace(UserId owner, Contact contact) {
        if (find(owner, contact.id()).isEmpty()) {
            return Change.ABSENT;
        }
        if (isTaken(owner, contact)) {
            return Change.TAKEN;
        }
        entries.put(contact.id(), new Entry(owner, contact));
        return Change.DONE;
    }

    @Override
    public synchronized boolean remove(UserId owner, String id) {
        return find(owner, id).map(contact -> entries.remove(contact.id())).isPresent();
    }

    private boolean isTaken(UserId owner, Contact contact) {
        return list(owner).stream()
                .filter(other -> !other.id().equals(contact.id()))
                .anyMatch(other -> (other.user().isPresent() && other.user().equals(contact.user()))
                        || (other.email().isPresent() && folded(other).equals(folded(contact))));
    }

    private static Optional<String> folded(Contact contact) {
        return contact.email().map(text -> text.toLowerCase(Locale.ROOT));
    }
}
