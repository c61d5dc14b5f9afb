package org.rostrum.testkit.house;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Client;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Login;
import org.rostrum.identity.Logins;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Knows the accounts it is given; everybody's password is {@value #PASSWORD}. */
public final class FakeLogins implements Logins {

    public static final String PASSWORD = "correct horse";
    public static final Instant EXPIRES = Instant.parse("2026-11-23T20:00:00Z");

    private final Accounts accounts;
    private final Map<String, UserId> open = new ConcurrentHashMap<>();
    private final Set<String> codeOwners = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> lastPeer = new AtomicReference<>("");
    private final AtomicReference<Client> lastClient = new AtomicReference<>(Client.UNKNOWN);

    public FakeLogins(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The peer of the last log-in that was tried. */
    public String lastPeer() {
        return lastPeer.get();
    }

    /** From now on they need any code besides the password. */
    public void askForCode(User user) {
        codeOwners.add(user.id().value());
    }

    /** The client of the last log-in that was opened. */
    public Client lastClient() {
        return lastClient.get();
    }

    @Override
    public CompletionStage<Outcome<User>> authenticate(Credentials credentials) {
        Credentials.Password shown = (Credentials.Password) credentials;
        lastPeer.set(shown.peer());
        if (shown.password().equals(PASSWORD)
                && codeOwners.contains(shown.login())
                && shown.code().isEmpty()) {
            return CompletableFuture.completedFuture(
                    Outcome.refused(Problems.LOGIN_CODE_REQUIRED.because("Type the code.")));
        }
        Outcome<User> outcome = UserId.parse(shown.login())
                .flatMap(accounts::find)
                .filter(user -> shown.password().equals(PASSWORD))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.LOGIN_REFUSED.because("Name or password is wrong.")));
        return CompletableFuture.supplyAsync(() -> outcome);
    }

    /** From a browser that says nothing of itself. */
    public Login open(User user) {
        return open(user, Client.UNKNOWN);
    }

    @Override
    public Login open(User user, Client client) {
        lastClient.set(client);
        String token = "token-of-" + user.id() + "-" + open.size();
        open.put(token, user.id());
        return new Login(user, token, EXPIRES);
    }

    @Override
    public Optional<User> find(String token) {
        return Optional.ofNullable(open.get(token)).flatMap(accounts::find).filter(User::active);
    }

    @Override
    public void close(String token) {
        open.remove(token);
    }
}
