package org.rostrum.shell;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.console.Typist;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Groups;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** Accounts in memory, and the passwords that were set: anna administrates, otto does not, ines is not active. */
final class Registry implements Accounts {

    static final User ANNA = new User(new UserId("anna"), "Anna", Set.of(Right.ADMINISTRATOR), true);
    static final User OTTO = new User(new UserId("otto"), "Otto", Set.of(Right.CREATE_CONFERENCES), true);
    static final User INES = new User(new UserId("ines"), "Ines", Set.of(Right.ADMINISTRATOR), false);

    final Map<UserId, AccountDetails> users = new HashMap<>();
    final Map<UserId, String> passwords = new HashMap<>();
    final Map<UserId, Profile> reach = new HashMap<>();
    final Map<GroupId, Group> groups = new HashMap<>(Map.of(Group.EVERYBODY.id(), Group.EVERYBODY));

    Registry() {
        List.of(ANNA, OTTO, INES).forEach(this::put);
    }

    /** Whoever has this name types; null: somebody without one. */
    Typist typist(String name) {
        return new SessionTypist(this, () -> name);
    }

    private static AccountDetails fresh(User user, Optional<Instant> lockedUntil) {
        return new AccountDetails(user, user.rights(), Set.of(), Set.of(), House.NOW, lockedUntil, false);
    }

    void put(User user) {
        users.put(user.id(), fresh(user, Optional.empty()));
    }

    void lock(User user) {
        users.put(user.id(), fresh(user, Optional.of(House.NOW)));
    }

    @Override
    public Optional<User> find(UserId id) {
        return details(id).map(AccountDetails::user);
    }

    @Override
    public List<User> list() {
        return listDetails().stream().map(AccountDetails::user).toList();
    }

    @Override
    public Optional<AccountDetails> details(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public List<AccountDetails> listDetails() {
        return users.values().stream()
                .sorted(Comparator.comparing(user -> user.id().value()))
                .toList();
    }

    @Override
    public Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password) {
        passwords.put(id, password);
        User user = new User(id, displayName, rights, true);
        users.put(id, fresh(user, Optional.empty()));
        return Outcome.done(user);
    }

    @Override
    public Outcome<User> change(UserId id, AccountChange change) {
        AccountDetails known = users.get(id);
        User user = new User(
                id,
                change.displayName().orElse(known.user().displayName()),
                change.rights().orElse(known.ownRights()),
                change.active().orElse(known.user().active()));
        users.put(
                id,
                new AccountDetails(
                        user,
                        user.rights(),
                        change.groups().orElse(known.groups()),
                        change.aliases().orElse(known.aliases()),
                        known.created(),
                        known.lockedUntil(),
                        known.secondFactor()));
        return Outcome.done(user);
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        passwords.put(id, password);
        return Outcome.done(find(id).orElseThrow());
    }

    @Override
    public Outcome<User> unlock(UserId id) {
        User user = find(id).orElseThrow();
        users.put(id, fresh(user, Optional.empty()));
        return Outcome.done(user);
    }

    Profiles profiles() {
        return new Profiles() {
            @Override
            public Optional<Profile> find(UserId id) {
                return Optional.ofNullable(reach.get(id));
            }

            @Override
            public Outcome<Profile> change(UserId id, Profile changed, User by) {
                reach.put(id, changed);
                return Outcome.done(changed);
            }
        };
    }

    Groups groups() {
        return new Groups() {
            @Override
            public Optional<Group> find(GroupId id) {
                return Optional.ofNullable(groups.get(id));
            }

            @Override
            public List<Group> list() {
                return List.copyOf(groups.values());
            }

            @Override
            public List<User> members(GroupId id) {
                return listDetails().stream()
                        .filter(account -> account.groups().contains(id))
                        .map(AccountDetails::user)
                        .toList();
            }

            @Override
            public Outcome<Group> add(Group group) {
                return change(group);
            }

            @Override
            public Outcome<Group> change(Group changed) {
                groups.put(changed.id(), changed);
                return Outcome.done(changed);
            }

            @Override
            public Outcome<Group> remove(GroupId id) {
                return Outcome.done(groups.remove(id));
            }
        };
    }
}
