package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.KeyStore.StoredKey;

/** A key of an application in its table. */
@Entity
@Table(name = "api_key")
class KeyRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "name")
    private String name;

    /** Names of scopes, with spaces between. */
    @Column(name = "scopes")
    private String scopes;

    /** As they were given, with spaces between. */
    @Column(name = "networks")
    private String networks;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    @Column(name = "expires")
    @Convert(converter = MicrosConverter.class)
    private Instant expires;

    @Column(name = "last_used")
    @Convert(converter = MicrosConverter.class)
    private Instant used;

    protected KeyRow() {}

    static KeyRow of(StoredKey stored) {
        ApiKey key = stored.key();
        KeyRow row = new KeyRow();
        row.id = key.id();
        row.secretHash = stored.secretHash();
        row.userId = key.owner().value();
        row.name = key.name();
        row.scopes = Words.of(key.scopes());
        row.networks = String.join(" ", key.networks());
        row.created = key.created();
        row.expires = key.expires();
        row.used = key.used().orElse(null);
        return row;
    }

    StoredKey read() {
        ApiKey key = new ApiKey(
                id,
                new UserId(userId),
                name,
                Words.read(scopes).stream().map(Scope::valueOf).collect(Collectors.toSet()),
                networks.isEmpty() ? List.of() : List.of(networks.split(" ", -1)),
                created,
                expires,
                Optional.ofNullable(used));
        return new StoredKey(key, secretHash);
    }
}
