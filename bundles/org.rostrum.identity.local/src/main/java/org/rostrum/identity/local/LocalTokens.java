package org.rostrum.identity.local;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Client;
import org.rostrum.identity.Tokens;
import org.rostrum.identity.User;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.identity.store.LoginStore.Kind;
import org.rostrum.identity.store.LoginStore.StoredLogin;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log-ins of programs. Each refresh token is good once; whoever shows one again ends the log-in for both. */
@Component(configurationPid = Configuration.PID)
public final class LocalTokens implements Tokens {

    /**
     * How long tokens are good.
     *
     * @param refresh from one refresh to the next; the log-in itself ends after {@link LocalLogins#LONGEST}
     */
    record Lifetimes(Duration access, Duration refresh) {}

    private static final Logger LOG = LoggerFactory.getLogger(LocalTokens.class);

    private final SecureRandom random = new SecureRandom();
    private final LoginStore logins;
    private final Accounts accounts;
    private final KnownLogins known;
    private final AuditLog audit;
    private final Lifetimes lifetimes;
    private final Clock clock;
    private final GuessLimit guesses;

    @Activate
    public LocalTokens(
            @Reference LoginStore logins,
            @Reference Accounts accounts,
            @Reference KnownLogins known,
            @Reference AuditLog audit,
            Configuration configuration) {
        this(
                logins,
                accounts,
                known,
                audit,
                new Lifetimes(
                        Duration.ofMinutes(configuration.token_access_minutes()),
                        Duration.ofHours(configuration.token_refresh_hours())),
                Clock.systemUTC());
    }

    LocalTokens(
            LoginStore logins, Accounts accounts, KnownLogins known, AuditLog audit, Lifetimes lifetimes, Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.known = known;
        this.audit = audit;
        this.lifetimes = lifetimes;
        this.clock = clock;
        this.guesses = new GuessLimit(clock);
    }

    @Override
    public Pair open(User user, Client client) {
        LOG.info("A program of {} logged in", user.id());
        audit.note(Deed.done(Actor.user(user.id()), "login.opened")
                .from(client.address())
                .with("program"));
        return pair(user, UUID.randomUUID().toString(), clock.instant(), client);
    }

    @Override
    public Outcome<Pair> refresh(String refreshToken, Client client) {
        Optional<Duration> pause = guesses.beginOf(client.address());
        if (pause.isPresent()) {
            return Outcome.refused(Gate.delayed(pause.get()));
        }
        Outcome<Pair> outcome = Token.isOne(refreshToken) ? exchange(Token.hash(refreshToken), client) : refused();
        outcome.value().ifPresent(pair -> guesses.takeBackOf(client.address()));
        return outcome;
    }

    private Outcome<Pair> exchange(String hash, Client client) {
        Optional<StoredLogin> shown = logins.find(hash).filter(login -> login.kind() != Kind.ACCESS);
        if (shown.isEmpty() || shown.get().kind() == Kind.BROWSER) {
            return refused();
        }
        StoredLogin login = shown.get();
        if (!logins.spend(hash)) {
            return stolen(login, client);
        }
        boolean over = !clock.instant().isBefore(login.expires());
        Optional<User> user = accounts.find(login.user()).filter(User::active);
        if (over || user.isEmpty()) {
            return refused();
        }
        Pair next = pair(user.get(), login.session(), login.created(), client);
        return logins.find(hash).isPresent() ? Outcome.done(next) : ended(login);
    }

    /** Somebody ended the log-in while its next pair was made. */
    private Outcome<Pair> ended(StoredLogin login) {
        logins.removeSession(login.user(), login.session());
        known.ended(login.user());
        return refused();
    }

    private Outcome<Pair> stolen(StoredLogin login, Client client) {
        logins.removeSession(login.user(), login.session());
        known.ended(login.user());
        LOG.warn("A refresh token of {} was used twice: this log-in has ended for whoever had it", login.user());
        audit.note(Deed.done(Actor.UNKNOWN, "login.token-reused")
                .from(client.address())
                .on(login.user().value()));
        return refused();
    }

    private Pair pair(User user, String session, Instant created, Client client) {
        Instant now = clock.instant();
        Instant last = created.plus(LocalLogins.LONGEST);
        Instant accessExpires = earlier(now.plus(lifetimes.access()), last);
        Instant refreshExpires = earlier(now.plus(lifetimes.refresh()), last);
        String access = add(user, session, Kind.ACCESS, created, accessExpires, client);
        String refresh = add(user, session, Kind.REFRESH, created, refreshExpires, client);
        return new Pair(user, access, accessExpires, refresh, refreshExpires);
    }

    private String add(User user, String session, Kind kind, Instant created, Instant expires, Client client) {
        String token = Token.make(random);
        logins.add(new StoredLogin(
                Token.hash(token),
                session,
                user.id(),
                kind,
                created,
                clock.instant(),
                expires,
                GuessLimit.network(client.address()),
                client.description()));
        return token;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Outcome<Pair> refused() {
        return Outcome.refused(Problems.TOKEN_REFUSED.because("This refresh token is not good, or not any more."));
    }
}
