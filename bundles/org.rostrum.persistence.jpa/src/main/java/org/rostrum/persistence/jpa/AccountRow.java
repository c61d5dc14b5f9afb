package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
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

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    protected AccountRow() {}

    static AccountRow of(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.user().id().value();
        row.write(account);
        return row;
    }

    /** Takes everything over but the id. */
    final void write(Account account) {
        User user = account.user();
        displayName = user.displayName();
        rights = user.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" "));
        active = user.active();
        passwordHash = account.passwordHash();
        created = account.created();
    }

    Account read() {
        return new Account(new User(new UserId(id), displayName, rights(), active), passwordHash, created);
    }

    private Set<Right> rights() {
        return rights.isEmpty()
                ? Set.of()
                : Stream.of(rights.split(" ", -1)).map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
