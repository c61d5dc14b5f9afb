package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
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

    /** The id and the aliases, so that the database keeps all of them apart from those of others. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_name", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "name")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> names;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_group", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "group_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> groups;

    @Embedded
    private ProfileColumns profile;

    @Embedded
    private ProtectionColumns protection;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    protected AccountRow() {}

    static AccountRow of(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id().value();
        row.names = new HashSet<>();
        row.groups = new HashSet<>();
        row.write(account);
        return row;
    }

    /** Takes everything over but the id. */
    final void write(Account account) {
        displayName = account.own().displayName();
        rights = Words.of(account.own().rights());
        active = account.own().active();
        Set<String> wanted = texts(account.aliases(), UserId::value);
        wanted.add(id);
        become(names, wanted);
        become(groups, texts(account.groups(), GroupId::value));
        profile = ProfileColumns.of(account.profile());
        protection = ProtectionColumns.of(account.protection());
        created = account.created();
    }

    /** Changes the set the database knows, and only where it differs. */
    private static void become(Set<String> kept, Set<String> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    /** With no column set the database gives back no profile at all. */
    Account read() {
        return new Account(
                new User(new UserId(id), displayName, Words.rights(rights), active),
                groups.stream().map(GroupId::new).collect(Collectors.toSet()),
                names.stream().filter(name -> !name.equals(id)).map(UserId::new).collect(Collectors.toSet()),
                profile == null ? Profile.EMPTY : profile.read(),
                protection.read(),
                created);
    }

    private static <T> Set<String> texts(Set<T> ids, Function<T, String> text) {
        return ids.stream().map(text).collect(Collectors.toCollection(HashSet::new));
    }
}
