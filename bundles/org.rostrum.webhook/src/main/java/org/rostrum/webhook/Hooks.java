package org.rostrum.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What administrators do with hooks, through whichever door. Calls block on the database. */
@Component(service = Hooks.class, configurationPid = Configuration.PID)
@Designate(ocd = Configuration.class)
public final class Hooks {

    /**
     * A hook that was made.
     *
     * @param secret with which its deliveries are signed; shown this once
     */
    record Made(Hook hook, String secret) {
        @Override
        public String toString() {
            return "Made[hook=" + hook.id() + "]";
        }
    }

    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);
    private static final int LONGEST_URL = 1000;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final HookRows rows;
    private final JournalStore journal;
    private final Postman postman;
    private final Wire wire = new Wire();
    private final boolean plainHttp;
    private final Clock clock;

    @Activate
    public Hooks(
            @Reference HookRows rows,
            @Reference JournalStore journal,
            @Reference Postman postman,
            Configuration configuration) {
        this(rows, journal, postman, configuration.plain_http(), Clock.systemUTC());
    }

    Hooks(HookRows rows, JournalStore journal, Postman postman, boolean plainHttp, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.postman = postman;
        this.plainHttp = plainHttp;
        this.clock = clock;
    }

    /** Refuses {@code right.required}. */
    Outcome<List<Hook>> list(User by) {
        return reader(by).map(me -> rows.list());
    }

    /**
     * Makes a hook that is told of everything from now on. Refuses {@code right.required}, {@code webhook.invalid},
     * {@code limit.exceeded}.
     *
     * @param events the types that are told; none: all
     */
    Outcome<Made> add(String url, Set<String> events, User by) {
        return administrator(by).then(me -> address(url)).then(address -> {
            Optional<String> strange = events.stream()
                    .filter(type -> !Letter.types().contains(type))
                    .findAny();
            if (strange.isPresent()) {
                return Outcome.refused(invalid("events: one is no type of event."));
            }
            if (rows.list().size() >= MOST) {
                return Outcome.refused(Problems.LIMIT_EXCEEDED.because("There can be " + MOST + " hooks."));
            }
            return Outcome.done(make(address, events, by));
        });
    }

    private Made make(URI address, Set<String> events, User by) {
        Hook hook = new Hook(
                UUID.randomUUID().toString(),
                address,
                events,
                true,
                journal.end(),
                0,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                by.id());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        rows.add(hook, text);
        LOG.info("{} made hook {} to {}", by.id(), hook.id(), hook.url().getHost());
        return new Made(hook, text);
    }

    /** Refuses {@code right.required}, {@code webhook.unknown}. */
    Outcome<Hook> find(String id, User by) {
        return reader(by).then(me -> known(id));
    }

    /** Refuses {@code right.required}, {@code webhook.unknown}. */
    Outcome<Hook> remove(String id, User by) {
        return administrator(by).then(me -> known(id)).then(hook -> {
            LOG.info("{} removed hook {}", by.id(), id);
            return rows.remove(id) ? Outcome.done(hook) : unknown();
        });
    }

    /** Tells a hook again what it has missed. Refuses {@code right.required}, {@code webhook.unknown}. */
    Outcome<Hook> resume(String id, User by) {
        return administrator(by).then(me -> known(id)).map(hook -> {
            Hook next = hook.resumed(clock.instant());
            rows.update(next);
            LOG.info("{} resumed hook {}", by.id(), id);
            return next;
        });
    }

    /**
     * Sends a letter without events, as all are sent, and waits up to twenty seconds for what comes back. Where the hook stands does
     * not change. Refuses {@code right.required}, {@code webhook.unknown}.
     */
    Outcome<Postman.Answer> ping(String id, User by) {
        return administrator(by).then(me -> known(id)).then(hook -> rows.secret(id)
                .map(secret -> postman.deliver(hook, Letter.ping(hook, wire), secret, clock.instant())
                        .join())
                .map(answer -> {
                    LOG.info("{} tried out hook {}: {}", by.id(), id, answer.said());
                    return Outcome.done(answer);
                })
                .orElseGet(Hooks::unknown));
    }

    private Outcome<Hook> known(String id) {
        return rows.find(id).map(Outcome::done).orElseGet(Hooks::unknown);
    }

    private Outcome<URI> address(String url) {
        try {
            URI address = new URI(url == null ? "" : url);
            boolean whole = url.length() <= LONGEST_URL
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && (plainHttp || isLoopback(address.getHost())));
            return whole && safe ? Outcome.done(address) : badAddress();
        } catch (URISyntaxException | NullPointerException notOne) {
            return badAddress();
        }
    }

    /** By its spelling alone: names are not looked up for a stranger. */
    private static boolean isLoopback(String host) {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        boolean numeric = bare.contains(":") || bare.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        try {
            return host.equals("localhost")
                    || (numeric && InetAddress.getByName(bare).isLoopbackAddress());
        } catch (UnknownHostException notOne) {
            return false;
        }
    }

    private static Outcome<URI> badAddress() {
        return Outcome.refused(invalid("url: (expected: https://, at most " + LONGEST_URL
                + " characters, without user and fragment; http:// to this machine, or if configured)"));
    }

    private static Problem invalid(String why) {
        return new Problem(Problem.Kind.INVALID, "webhook.invalid", why);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(new Problem(Problem.Kind.UNKNOWN, "webhook.unknown", "There is no such hook."));
    }

    /** Security administrators look at everything. */
    private static Outcome<User> reader(User by) {
        return by.may(Right.SECURITY_ADMINISTRATOR) ? Outcome.done(by) : administrator(by);
    }

    private static Outcome<User> administrator(User by) {
        return by.may(Right.ADMINISTRATOR)
                ? Outcome.done(by)
                : Outcome.refused(Problems.RIGHT_REQUIRED.because("Only administrators may do this."));
    }
}
