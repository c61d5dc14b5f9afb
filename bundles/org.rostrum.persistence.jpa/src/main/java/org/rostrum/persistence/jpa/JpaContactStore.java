package org.rostrum.persistence.jpa;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.ContactStore;

/** Contacts in the database. */
@Component
public final class JpaContactStore implements ContactStore {

    private final Database database;

    @Activate
    public JpaContactStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Contact> list(UserId owner) {
        return database.read(
                rows -> rows.createQuery("select c from ContactRow c where c.owner = :owner", ContactRow.class)
                        .setParameter("owner", owner.value())
                        .getResultStream()
                        .map(ContactRow::read)
                        .toList());
    }

    @Override
    public Optional<Contact> find(UserId owner, String id) {
        return database.read(rows -> Optional.ofNullable(rows.find(ContactRow.class, id))
                .filter(row -> row.isOf(owner))
                .map(ContactRow::read));
    }

    @Override
    public int count(UserId owner) {
        return database.read(rows ->
                Math.toIntExact(rows.createQuery("select count(c) from ContactRow c where c.owner = :owner", Long.class)
                        .setParameter("owner", owner.value())
                        .getSingleResult()));
    }

    @Override
    public Change add(UserId owner, Contact contact) {
        try {
            return database.write(rows -> {
                rows.persist(ContactRow.of(owner, contact));
                return Change.DONE;
            });
        } catch (Database.Duplicate taken) {
            return Change.TAKEN;
        }
    }

    @Override
    public Change replace(UserId owner, Contact contact) {
        try {
            return database.write(rows -> {
                Optional<ContactRow> row = Optional.ofNullable(rows.find(ContactRow.class, contact.id()))
                        .filter(known -> known.isOf(owner));
                row.ifPresent(known -> known.write(contact));
                return row.isPresent() ? Change.DONE : Change.ABSENT;
            });
        } catch (Database.Duplicate taken) {
            return Change.TAKEN;
        }
    }

    @Override
    public boolean remove(UserId owner, String id) {
        return database.write(rows -> rows.createQuery("delete from ContactRow c where c.owner = :owner and c.id = :id")
                        .setParameter("owner", owner.value())
                        .setParameter("id", id)
                        .executeUpdate())
                > 0;
    }
}
