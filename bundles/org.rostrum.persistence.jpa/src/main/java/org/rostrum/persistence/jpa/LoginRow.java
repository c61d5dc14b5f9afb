package org.rostrum.persistence.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore.StoredLogin;

/** A log-in in its table. */
@Entity
@Table(name = "login")
class LoginRow {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    @Column(name = "expires")
    @Convert(converter = MicrosConverter.class)
    private Instant expires;

    protected LoginRow() {}

    static LoginRow of(StoredLogin login) {
        LoginRow row = new LoginRow();
        row.tokenHash = login.tokenHash();
        row.userId = login.user().value();
        row.created = login.created();
        row.expires = login.expires();
        return row;
    }

    StoredLogin read() {
        return new StoredLogin(tokenHash, new UserId(userId), created, expires);
    }
}
