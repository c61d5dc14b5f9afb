package org.rostrum.testkit.house;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Directory;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * Accounts and profiles in memory: anna administrates, saul looks on, otto owns conferences, mona moderates, gast has no
 * rights. Groups give nothing here.
 */
public final class FakeAccounts implements Accounts {

    public static final User ANNA = user("anna", "Anna Admin", Right.ADMINISTRATOR);
    public static final User SAUL = user("saul", "Saul Security", Right.SECURITY_ADMINISTRATOR);
    public static final User OTTO = user("otto", "Otto Owner", Right.CREATE_CONFERENCES);
    public static final User MONA = user("mona", "Mona Moderator");
    public static final User GAST = user("gast", "Gast");

    private final Map<UserId, AccountDetails> users = new ConcurrentHashMap<>();
    private final Map<UserId, Profile> profiles = new ConcurrentHashMap<>();

    public FakeAccounts() {
        List.of(ANNA, SAUL, OTTO, MONA, GAST).forEach(this::put);
    }

    private static User user(String id, String name, Right... rights) {
        return new User(new UserId(id), name, Set.of(rights), true);
    }

    private void put(User user) {
        users.put(user.id(), fresh(user));
    }

    private static AccountDetails fresh(User user) {
        return new AccountDetails(
                user,
                user.rights(),
                Set.of(),
                Set.of(),
                Instant.parse("2026-11-23T09:00:00Z"),
                Optional.empty(),
                false);
    }

    /** Failed log-ins have locked somebody. */
    public void lock(User user, Instant until) {
        users.computeIfPresent(
                user.id(),
                (id, known) -> new AccountDetails(
                        known.user(),
                        known.ownRights(),
                        known.groups(),
                        known.aliases(),
                        known.created(),
                        Optional.of(until),
                        false));
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
        if (password.length() < 8) {
            return Outcome.refused(Problems.PASSWORD_WEAK.because("The password is too short."));
        }
        User user = new User(id, displayName, rights, true);
        return users.putIfAbsent(id, fresh(user)) == null
                ? Outcome.done(user)
                : Outcome.refused(Problems.USER_TAKEN.because("There is such an account."));
    }

    @Override
    public Outcome<User> change(UserId id, AccountChange change) {
        AccountDetails known = users.get(id);
        String name = change.displayName().orElse(known.user().displayName());
        if (!User.isDisplayName(name)) {
            return Outcome.refused(Problems.USER_INVALID.because("The name hides something."));
        }
        Set<Right> rights = change.rights().orElse(known.ownRights());
        User user =
                new User(id, name, rights, change.active().orElse(known.user().active()));
        users.put(
                id,
                new AccountDetails(
                        user,
                        rights,
                        change.groups().orElse(known.groups()),
                        change.aliases().orElse(known.aliases()),
                        known.created(),
                        known.lockedUntil(),
                        known.secondFactor()));
        return Outcome.done(user);
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        return password.length() < 8
                ? Outcome.refused(Problems.PASSWORD_WEAK.because("The password is too short."))
                : Outcome.done(find(id).orElseThrow());
    }

    @Override
    public Outcome<User> unlock(UserId id) {
        User user = find(id).orElseThrow();
        put(user);
        return Outcome.done(user);
    }

    /** The profiles beside the accounts; one object cannot be both, since both find by id. */
    public Profiles profiles() {
        return new Profiles() {
            @Override
            public Optional<Profile> find(UserId id) {
                return details(id).map(known -> profiles.getOrDefault(id, Profile.EMPTY));
            }

            @Override
            public Outcome<Profile> change(UserId id, Profile changed, User by) {
                profiles.put(id, changed);
                return Outcome.done(changed);
            }
        };
    }

    /** Everybody, whatever is typed. */
    public Directory directory() {
        return new Directory() {
            @Override
            public List<Person> search(String words) {
                return listDetails().stream().map(FakeAccounts::person).toList();
            }

            @Override
            public Optional<Person> find(UserId name) {
                return details(name).map(FakeAccounts::person);
            }
        };
    }

    private static Directory.Person person(AccountDetails known) {
        return new Directory.Person(known.id(), known.user().displayName(), known.aliases());
    }
}
