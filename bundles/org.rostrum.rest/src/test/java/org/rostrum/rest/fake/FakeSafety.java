package org.rostrum.rest.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.Client;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.Tokens;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.house.FakeLogins;

/** Sessions, tokens and second factors in memory: everybody has the session {@code phone} until it is ended. */
public final class FakeSafety implements Sessions, Tokens, SecondFactors {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final String CODE = "123456";

    private final FakeAccounts accounts;
    private final FakeLogins logins;
    private final Map<UserId, Boolean> ended = new ConcurrentHashMap<>();
    private final Map<UserId, Boolean> factors = new ConcurrentHashMap<>();

    public FakeSafety(FakeAccounts accounts, FakeLogins logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    @Override
    public List<Session> of(UserId user) {
        return ended.containsKey(user)
                ? List.of()
                : List.of(new Session("phone", NOW, NOW, FakeLogins.EXPIRES, "192.0.2.1", "Phone"));
    }

    @Override
    public Optional<String> idOf(String token) {
        return Optional.of("phone");
    }

    @Override
    public Outcome<Session> end(UserId user, String id) {
        Optional<Session> open =
                of(user).stream().filter(session -> session.id().equals(id)).findFirst();
        open.ifPresent(session -> ended.put(user, true));
        return open.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.SESSION_UNKNOWN.because("There is no such log-in.")));
    }

    @Override
    public void endAll(UserId user) {
        ended.put(user, true);
    }

    @Override
    public Pair open(User user, Client client) {
        String access = logins.open(user, client).token();
        return new Pair(user, access, NOW, "refresh-of-" + user.id(), FakeLogins.EXPIRES);
    }

    @Override
    public Outcome<Pair> refresh(String refreshToken, Client client) {
        return UserId.parse(refreshToken.replace("refresh-of-", ""))
                .flatMap(accounts::find)
                .map(user -> Outcome.done(open(user, client)))
                .orElseGet(() -> Outcome.refused(Problems.TOKEN_REFUSED.because("It is not good.")));
    }

    @Override
    public Outcome<Enrolment> enrol(UserId user) {
        return Outcome.done(new Enrolment("SECRET", "otpauth://totp/" + user));
    }

    @Override
    public Outcome<List<String>> confirm(UserId user, String code) {
        if (!code.equals(CODE)) {
            return Outcome.refused(Problems.LOGIN_CODE_REFUSED.because("The code is wrong."));
        }
        factors.put(user, true);
        return Outcome.done(List.of("abcd-efgh"));
    }

    @Override
    public Outcome<User> remove(UserId user) {
        return factors.remove(user) == null
                ? Outcome.refused(Problems.FACTOR_ABSENT.because("There is none."))
                : Outcome.done(accounts.find(user).orElseThrow());
    }
}
