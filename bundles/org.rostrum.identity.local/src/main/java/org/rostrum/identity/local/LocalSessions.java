package org.rostrum.identity.local;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.identity.store.LoginStore.Kind;
import org.rostrum.identity.store.LoginStore.StoredLogin;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log-ins of people as they see them: one line each, whatever tokens it has had. */
@Component
public final class LocalSessions implements Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSessions.class);

    private final LoginStore logins;
    private final KnownLogins known;
    private final Clock clock;

    @Activate
    public LocalSessions(@Reference LoginStore logins, @Reference KnownLogins known) {
        this(logins, known, Clock.systemUTC());
    }

    LocalSessions(LoginStore logins, KnownLogins known, Clock clock) {
        this.logins = logins;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public List<Session> of(UserId user) {
        Instant now = clock.instant();
        return logins.listOf(user).stream()
                .filter(login -> login.kind() == Kind.BROWSER || login.kind() == Kind.REFRESH)
                .filter(login -> now.isBefore(login.expires()))
                .map(LocalSessions::shown)
                .sorted(Comparator.comparing(Session::used).reversed().thenComparing(Session::id))
                .toList();
    }

    private static Session shown(StoredLogin login) {
        return new Session(
                login.session(), login.created(), login.used(), login.expires(), login.network(), login.client());
    }

    @Override
    public Optional<String> idOf(String token) {
        return Optional.ofNullable(token)
                .filter(Token::isOne)
                .flatMap(text -> logins.find(Token.hash(text)))
                .filter(login -> clock.instant().isBefore(login.expires()))
                .map(StoredLogin::session);
    }

    @Override
    public Outcome<Session> end(UserId user, String id) {
        Optional<Session> session =
                of(user).stream().filter(open -> open.id().equals(id)).findFirst();
        if (session.isEmpty() || !logins.removeSession(user, id)) {
            return Outcome.refused(Problems.SESSION_UNKNOWN.because("There is no such log-in."));
        }
        known.ended(user);
        LOG.info("A log-in of {} was ended", user);
        return Outcome.done(session.get());
    }

    @Override
    public void endAll(UserId user) {
        logins.removeAllOf(user);
        known.ended(user);
        LOG.info("All log-ins of {} were ended", user);
    }
}
