package org.rostrum.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** Accounts in memory, and the passwords that were set: anna administrates, otto does not, ines is not active. */
final class Registry implements Accounts {

    static final User ANNA = new User(new UserId("anna"), "Anna", Set.of(Right.ADMINISTRATOR), true);
    static final User OTTO = new User(new UserId("otto"), "Otto", Set.of(Right.CREATE_CONFERENCES), true);
    static final User INES = new User(new UserId("ines"), "Ines", Set.of(Right.ADMINISTRATOR), false);

    final Map<UserId, User> users = new HashMap<>(Map.of(ANNA.id(), ANNA, OTTO.id(), OTTO, INES.id(), INES));
    final Map<UserId, String> passwords = new HashMap<>();

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public List<User> list() {
        return List.copyOf(users.values());
    }

    @Override
    public Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password) {
        passwords.put(id, password);
        return change(new User(id, displayName, rights, true));
    }

    @Override
    public Outcome<User> change(User changed) {
        users.put(changed.id(), changed);
        return Outcome.done(changed);
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        passwords.put(id, password);
        return Outcome.done(users.get(id));
    }
}
