package org.rostrum.persistence.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore.Kind;
import org.rostrum.identity.store.LoginStore.StoredLogin;

/** A token of a log-in in its table. */
@Entity
@Table(name = "login")
class LoginRow {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "session_id")
    private String session;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    @Column(name = "last_used")
    @Convert(converter = MicrosConverter.class)
    private Instant used;

    @Column(name = "expires")
    @Convert(converter = MicrosConverter.class)
    private Instant expires;

    @Column(name = "network")
    private String network;

    @Column(name = "client")
    private String client;

    protected LoginRow() {}

    static LoginRow of(StoredLogin login) {
        LoginRow row = new LoginRow();
        row.tokenHash = login.tokenHash();
        row.session = login.session();
        row.userId = login.user().value();
        row.kind = login.kind();
        row.created = login.created();
        row.used = login.used();
        row.expires = login.expires();
        row.network = login.network();
        row.client = login.client();
        return row;
    }

    StoredLogin read() {
        return new StoredLogin(tokenHash, session, new UserId(userId), kind, created, used, expires, network, client);
    }
}
