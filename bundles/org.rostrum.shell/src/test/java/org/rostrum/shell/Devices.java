package org.rostrum.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Everybody is logged in with a phone and a tablet, and has a second factor. */
final class Devices implements Sessions, SecondFactors {

    final List<String> open = new ArrayList<>(List.of("phone", "tablet"));

    @Override
    public List<Session> of(UserId user) {
        return open.stream()
                .map(id -> new Session(id, House.NOW, House.NOW, House.NOW, "192.0.2.1", "Client"))
                .toList();
    }

    @Override
    public Optional<String> idOf(String token) {
        throw new UnsupportedOperationException("idOf: (expected: a shell has no token)");
    }

    @Override
    public Outcome<Session> end(UserId user, String id) {
        Optional<Session> found =
                of(user).stream().filter(one -> one.id().equals(id)).findFirst();
        open.remove(id);
        return found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.SESSION_UNKNOWN.because("There is no such log-in.")));
    }

    @Override
    public void endAll(UserId user) {
        open.clear();
    }

    @Override
    public Outcome<Enrolment> enrol(UserId user) {
        throw new UnsupportedOperationException("enrol");
    }

    @Override
    public Outcome<List<String>> confirm(UserId user, String code) {
        throw new UnsupportedOperationException("confirm");
    }

    @Override
    public Outcome<User> remove(UserId user) {
        return Outcome.done(Registry.OTTO);
    }
}
