package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore;

/** Log-ins in the database. */
@Component
public final class JpaLoginStore implements LoginStore {

    private final Database database;

    @Activate
    public JpaLoginStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void add(StoredLogin login) {
        database.write(rows -> {
            rows.persist(LoginRow.of(login));
            return login;
        });
    }

    @Override
    public Optional<StoredLogin> find(String tokenHash) {
        return database.read(rows ->
                Optional.ofNullable(rows.find(LoginRow.class, tokenHash)).map(LoginRow::read));
    }

    @Override
    public List<StoredLogin> listOf(UserId user) {
        return database.read(rows -> rows.createQuery("select l from LoginRow l where l.userId = :user", LoginRow.class)
                .setParameter("user", user.value())
                .getResultStream()
                .map(LoginRow::read)
                .toList());
    }

    /** One statement, so that a log-in removed in the meantime stays removed. */
    @Override
    public void extend(String tokenHash, Instant used, Instant expires) {
        database.write(rows -> rows.createQuery(
                        "update LoginRow l set l.used = :used, l.expires = :expires where l.tokenHash = :hash")
                .setParameter("used", used)
                .setParameter("expires", expires)
                .setParameter("hash", tokenHash)
                .executeUpdate());
    }

    /** One statement, so that of many who try at once, one succeeds. */
    @Override
    public boolean spend(String tokenHash) {
        return database.write(rows -> rows.createQuery(
                                "update LoginRow l set l.kind = :spent where l.tokenHash = :hash and l.kind = :refresh")
                        .setParameter("spent", Kind.SPENT)
                        .setParameter("hash", tokenHash)
                        .setParameter("refresh", Kind.REFRESH)
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean removeSession(UserId user, String session) {
        return database.write(
                rows -> rows.createQuery("delete from LoginRow l where l.session = :session and l.userId = :user")
                                .setParameter("session", session)
                                .setParameter("user", user.value())
                                .executeUpdate()
                        > 0);
    }

    @Override
    public void removeAllOf(UserId user) {
        database.write(rows -> rows.createQuery("delete from LoginRow l where l.userId = :user")
                .setParameter("user", user.value())
                .executeUpdate());
    }

    @Override
    public int removeExpired(Instant now) {
        return database.write(rows -> rows.createQuery("delete from LoginRow l where l.expires < :now")
                .setParameter("now", now)
                .executeUpdate());
    }
}
