package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;

/** An account in its table. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "display_name")
    private String displayName;

    /** Names of rights, with spaces between. */
    @Column(name = "rights")
    private String rights;

    @Column(name = "active")
    private boolean active;

    @Embedded
    private ProfileColumns profile;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    protected AccountRow() {}

    static AccountRow of(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id().value();
        row.write(account);
        return row;
    }

    /** Takes everything over but the id. */
    final void write(Account account) {
        displayName = account.displayName();
        rights = account.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" "));
        active = account.active();
        profile = ProfileColumns.of(account.profile());
        passwordHash = account.passwordHash();
        created = account.created();
    }

    /** With no column set the database gives back no profile at all. */
    Account read() {
        Profile known = profile == null ? Profile.EMPTY : profile.read();
        return new Account(new UserId(id), displayName, rights(), active, known, passwordHash, created);
    }

    private Set<Right> rights() {
        return rights.isEmpty()
                ? Set.of()
                : Stream.of(rights.split(" ", -1)).map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
