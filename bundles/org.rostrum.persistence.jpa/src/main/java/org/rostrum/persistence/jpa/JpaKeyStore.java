package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.store.KeyStore;

/** Keys of applications in the database. */
@Component
public final class JpaKeyStore implements KeyStore {

    private final Database database;

    @Activate
    public JpaKeyStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void add(StoredKey key) {
        database.write(rows -> {
            rows.persist(KeyRow.of(key));
            return key;
        });
    }

    @Override
    public Optional<StoredKey> findByHash(String secretHash) {
        return database.read(rows -> rows.createQuery("select k from KeyRow k where k.secretHash = :hash", KeyRow.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .map(KeyRow::read)
                .findAny());
    }

    @Override
    public List<StoredKey> list() {
        return database.read(
                rows -> rows.createQuery("select k from KeyRow k order by k.created desc, k.id", KeyRow.class)
                        .getResultStream()
                        .map(KeyRow::read)
                        .toList());
    }

    /** One statement, so that a key removed in the meantime stays removed. */
    @Override
    public void touch(String id, Instant used) {
        database.write(rows -> rows.createQuery("update KeyRow k set k.used = :used where k.id = :id")
                .setParameter("used", used)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public boolean remove(String id) {
        return database.write(rows -> rows.createQuery("delete from KeyRow k where k.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1);
    }
}
