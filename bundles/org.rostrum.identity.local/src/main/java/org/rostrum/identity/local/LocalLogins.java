package org.rostrum.identity.local;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Client;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Login;
import org.rostrum.identity.Logins;
import org.rostrum.identity.User;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.identity.store.LoginStore.Kind;
import org.rostrum.identity.store.LoginStore.StoredLogin;
import org.rostrum.problem.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is logged in. A log-in that is used lasts on, up to thirty days; its user must have an active account here,
 * whichever provider says who they are.
 */
@Component(configurationPid = Configuration.PID)
@Designate(ocd = Configuration.class)
public final class LocalLogins implements Logins {

    static final Duration LONGEST = Duration.ofDays(30);

    /** How long the store is not asked again: what other servers on the same database revoke is refused after that. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** How much of a log-in's time is used up before it is written anew: not at every request. */
    private static final Duration EXTENSION = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(LocalLogins.class);

    private final SecureRandom random = new SecureRandom();
    private final LoginStore logins;
    private final Accounts accounts;
    private final KnownLogins known;
    private final Gate gate;
    private final AuditLog audit;
    private final Duration idle;
    private final Clock clock;
    private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread sweeper = new Thread(task, "rostrum-logins");
        sweeper.setDaemon(true);
        return sweeper;
    });

    @Activate
    public LocalLogins(
            @Reference LoginStore logins,
            @Reference Accounts accounts,
            @Reference KnownLogins known,
            @Reference Entrance entrance,
            Configuration configuration) {
        this(logins, accounts, known, entrance, Duration.ofHours(configuration.login_hours()), Clock.systemUTC());
    }

    LocalLogins(
            LoginStore logins, Accounts accounts, KnownLogins known, Entrance entrance, Duration idle, Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.known = known;
        this.gate = entrance.gate(clock);
        this.audit = entrance.audit();
        this.idle = idle;
        this.clock = clock;
        var unused = sweeping.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        sweeping.shutdownNow();
        gate.close();
    }

    @Override
    public CompletionStage<Outcome<User>> authenticate(Credentials credentials) {
        return credentials instanceof Credentials.Password password
                ? gate.authenticate(password)
                : CompletableFuture.completedFuture(Gate.refused());
    }

    @Override
    public Login open(User user, Client client) {
        String token = Token.make(random);
        Instant now = clock.instant();
        Instant expires = now.plus(idle);
        logins.add(new StoredLogin(
                Token.hash(token),
                UUID.randomUUID().toString(),
                user.id(),
                Kind.BROWSER,
                now,
                now,
                expires,
                GuessLimit.network(client.address()),
                client.description()));
        LOG.info("{} logged in", user.id());
        audit.note(Deed.done(Actor.user(user.id()), "login.opened").from(client.address()));
        return new Login(user, token, expires);
    }

    @Override
    public Optional<User> find(String token) {
        if (!Token.isOne(token)) {
            return Optional.empty();
        }
        String hash = Token.hash(token);
        Instant now = clock.instant();
        return known.find(hash)
                .filter(login -> now.isBefore(login.read().plus(REMEMBERED)))
                .or(() -> known.read(hash, () -> read(hash, now)))
                .filter(login -> now.isBefore(login.expires()))
                .map(KnownLogins.Known::user);
    }

    @Override
    public void close(String token) {
        if (Token.isOne(token)) {
            logins.find(Token.hash(token)).ifPresentOrElse(this::end, known::forgetAll);
        }
    }

    private void end(StoredLogin login) {
        logins.removeSession(login.user(), login.session());
        known.ended(login.user());
    }

    private Optional<KnownLogins.Known> read(String hash, Instant now) {
        return logins.find(hash).filter(login -> isOpen(login, now)).flatMap(login -> accounts.find(login.user())
                .filter(User::active)
                .map(user -> new KnownLogins.Known(user, login.created(), lasting(login, now), now)));
    }

    /** A refresh token opens nothing here. */
    private static boolean isOpen(StoredLogin login, Instant now) {
        return (login.kind() == Kind.BROWSER || login.kind() == Kind.ACCESS) && now.isBefore(login.expires());
    }

    /** Moves the end of a browser's log-in that is in use. */
    private Instant lasting(StoredLogin login, Instant now) {
        if (login.kind() == Kind.ACCESS) {
            return login.expires();
        }
        Instant wanted = now.plus(idle);
        Instant last = login.created().plus(LONGEST);
        Instant expires = wanted.isBefore(last) ? wanted : last;
        if (expires.isBefore(login.expires().plus(EXTENSION))) {
            return login.expires();
        }
        logins.extend(login.tokenHash(), now, expires);
        return expires;
    }

    void sweep() {
        try {
            int removed = logins.removeExpired(clock.instant());
            LOG.debug("{} expired log-ins removed", removed);
        } catch (RuntimeException e) {
            LOG.warn("Expired log-ins could not be removed, next try in an hour", e);
        }
    }
}
