package org.rostrum.persistence.jpa;

import java.time.Instant;
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

    /** One statement, so that a log-in removed in the meantime stays removed. */
    @Override
    public void extend(String tokenHash, Instant expires) {
        database.write(rows -> rows.createQuery("update LoginRow l set l.expires = :expires where l.tokenHash = :hash")
                .setParameter("expires", expires)
                .setParameter("hash", tokenHash)
                .executeUpdate());
    }

    @Override
    public void remove(String tokenHash) {
        database.write(rows -> rows.createQuery("delete from LoginRow l where l.tokenHash = :hash")
                .setParameter("hash", tokenHash)
                .executeUpdate());
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
