package org.rostrum.soap.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Accounts in memory: anna administrates, otto owns conferences, mona moderates, gast has no rights. */
public final class FakeAccounts implements Accounts {

    public static final User ANNA = user("anna", "Anna Admin", Right.ADMINISTRATOR);
    public static final User OTTO = user("otto", "Otto Owner", Right.CREATE_CONFERENCES);
    public static final User MONA = user("mona", "Mona Moderator");
    public static final User GAST = user("gast", "Gast");

    private final Map<UserId, User> users = new ConcurrentHashMap<>();

    public FakeAccounts() {
        List.of(ANNA, OTTO, MONA, GAST).forEach(user -> users.put(user.id(), user));
    }

    private static User user(String id, String name, Right... rights) {
        return new User(new UserId(id), name, Set.of(rights), true);
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public List<User> list() {
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
        return users.putIfAbsent(id, user) == null
                ? Outcome.done(user)
                : Outcome.refused(Problems.USER_TAKEN.because("There is such an account."));
    }

    @Override
    public Outcome<User> change(UserId id, AccountChange change) {
        if (change.displayName().filter(name -> !User.isDisplayName(name)).isPresent()) {
            return Outcome.refused(Problems.USER_INVALID.because("name: (expected: 1 to 100 characters)"));
        }
        User before = find(id).orElseThrow();
        User after = new User(
                id,
                change.displayName().orElse(before.displayName()),
                change.rights().orElse(before.rights()),
                change.active().orElse(before.active()));
        users.put(id, after);
        return Outcome.done(after);
    }

    @Override
    public Optional<AccountDetails> details(UserId id) {
        throw new UnsupportedOperationException("this door shows no details");
    }

    @Override
    public List<AccountDetails> listDetails() {
        throw new UnsupportedOperationException("this door shows no details");
    }

    @Override
    public Outcome<User> unlock(UserId id) {
        throw new UnsupportedOperationException("this door unlocks nobody");
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        return password.length() < 8
                ? Outcome.refused(Problems.PASSWORD_WEAK.because("The password is too short."))
                : find(id).map(Outcome::done).orElseThrow();
    }
}
