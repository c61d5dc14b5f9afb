package org.rostrum.persistence.jpa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.store.GroupStore;

/** Groups in the database. */
@Component
public final class JpaGroupStore implements GroupStore {

    private final Database database;

    @Activate
    public JpaGroupStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return database.read(rows ->
                Optional.ofNullable(rows.find(GroupRow.class, id.value())).map(GroupRow::read));
    }

    /** Sorted here: databases disagree about the order of hyphens and dots. */
    @Override
    public List<Group> list() {
        return database.read(rows -> rows.createQuery("select g from GroupRow g", GroupRow.class)
                .getResultStream()
                .map(GroupRow::read)
                .sorted(Comparator.comparing(group -> group.id().value()))
                .toList());
    }

    @Override
    public boolean add(Group group) {
        try {
            return database.write(rows -> {
                rows.persist(GroupRow.of(group));
                return true;
            });
        } catch (Database.Duplicate taken) {
            return false;
        }
    }

    @Override
    public boolean replace(Group group) {
        return database.write(rows -> {
            GroupRow row = rows.find(GroupRow.class, group.id().value());
            if (row == null) {
                return false;
            }
            row.write(group);
            return true;
        });
    }

    @Override
    public boolean remove(GroupId id) {
        return database.write(rows -> {
            rows.createNativeQuery("delete from account_group where group_id = ?1")
                    .setParameter(1, id.value())
                    .executeUpdate();
            return rows.createQuery("delete from GroupRow g where g.id = :id")
                            .setParameter("id", id.value())
                            .executeUpdate()
                    == 1;
        });
    }
}
