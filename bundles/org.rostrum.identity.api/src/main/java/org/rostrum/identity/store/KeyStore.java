package org.rostrum.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.ApiKey;

/** Keeps keys of applications. Calls block on the database. */
@ConsumerType
public interface KeyStore {

    /**
     * A key as it is kept.
     *
     * @param secretHash SHA-256 of the secret, in hexadecimal
     */
    record StoredKey(ApiKey key, String secretHash) {
        @Override
        public String toString() {
            return "StoredKey[key=" + key.id() + "]";
        }
    }

    void add(StoredKey key);

    Optional<StoredKey> findByHash(String secretHash);

    /** All keys, the newest first. */
    List<StoredKey> list();

    /** Says that a key was used. Does nothing if there is none of this id. */
    void touch(String id, Instant used);

    /** Removes a key and returns whether there was one. */
    boolean remove(String id);
}
