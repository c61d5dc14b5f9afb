package org.rostrum.persistence.jpa;

import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.calling.store.BlockStore;
import org.rostrum.identity.UserId;

/** Blocked callers in the database. */
@Component
public final class JpaBlockStore implements BlockStore {

    private final Database database;

    @Activate
    public JpaBlockStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Set<UserId> blockedBy(UserId user) {
        return database.read(rows -> rows.createQuery(
                        "select b from BlockedCallerRow b where b.user = :user", BlockedCallerRow.class)
                .setParameter("user", user.value())
                .getResultStream()
                .map(BlockedCallerRow::whom)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isBlocked(UserId by, UserId whom) {
        return database.read(rows -> rows.find(BlockedCallerRow.class, new BlockedCallerRow.Key(by, whom)) != null);
    }

    /** Two who say it at once both mean it. */
    @Override
    public void block(UserId by, UserId whom) {
        if (isBlocked(by, whom)) {
            return;
        }
        try {
            database.write(rows -> {
                rows.persist(BlockedCallerRow.of(by, whom));
                return whom;
            });
        } catch (Database.Duplicate already) {
            return;
        }
    }

    @Override
    public void unblock(UserId by, UserId whom) {
        database.write(
                rows -> rows.createQuery("delete from BlockedCallerRow b where b.user = :user and b.blocked = :blocked")
                        .setParameter("user", by.value())
                        .setParameter("blocked", whom.value())
                        .executeUpdate());
    }
}
