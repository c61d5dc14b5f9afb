package org.rostrum.soap.guard;

import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.rostrum.audit.Actor;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Logins;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.Faults;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Peer;

/** Finds out who calls, before the body is read. Looks at no cookie: a browser's log-in is worth nothing here. */
public final class Authentication extends AbstractSoapInterceptor {

    private static final String PEER = Peer.class.getName();
    private static final String WITH_KEY = Authentication.class.getName() + ".key";

    private final Logins logins;
    private final ApiKeys keys;
    private final Scope scope;

    /**
     * @param scope that a key of an application needs here
     */
    public Authentication(Logins logins, ApiKeys keys, Scope scope) {
        super(Phase.PRE_PROTOCOL);
        this.logins = logins;
        this.keys = keys;
        this.scope = scope;
    }

    /** Lets the request carry it to this guard. */
    public static void attach(Peer peer, HttpServletRequest request) {
        request.setAttribute(PEER, peer);
    }

    /** Who calls; only within a call. */
    public static User caller() {
        return PhaseInterceptorChain.getCurrentMessage().getExchange().get(User.class);
    }

    /** Who calls now and from where; only within a call. */
    public static final class Calling implements Witness.Calling {

        @Override
        public Actor who() {
            Exchange exchange = PhaseInterceptorChain.getCurrentMessage().getExchange();
            return Boolean.TRUE.equals(exchange.get(WITH_KEY)) ? Actor.key(caller().id()) : Actor.user(caller().id());
        }

        @Override
        public String from() {
            HttpServletRequest request = (HttpServletRequest)
                    PhaseInterceptorChain.getCurrentMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
            return ((Peer) request.getAttribute(PEER)).address();
        }
    }

    /** A header that must be understood, is. */
    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(Proof.SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        Optional<Proof> proof = Proof.of(request.getHeader("Authorization"), message);
        if (proof.isEmpty()) {
            Faults.askForProof(message);
        }
        try {
            User user =
                    ProblemFault.valueOf(authenticate(proof, (Peer) request.getAttribute(PEER), message.getExchange()));
            message.getExchange().put(User.class, user);
        } catch (ProblemFault refused) {
            throw new Fault(refused);
        }
    }

    private Outcome<User> authenticate(Optional<Proof> proof, Peer peer, Exchange exchange) throws ProblemFault {
        if (proof.isEmpty()) {
            return Outcome.refused(Problems.LOGIN_REQUIRED.because(
                    "Authorization: (expected: Basic, Bearer, or a UsernameToken with PasswordText)"));
        }
        if (proof.get() instanceof Proof.Password shown) {
            var credentials = new Credentials.Password(shown.login(), shown.password(), peer.address());
            return Outcome.done(ProblemFault.valueOf(logins.authenticate(credentials)));
        }
        String token = ((Proof.Token) proof.get()).secret();
        return token.startsWith(ApiKeys.PREFIX)
                ? keys.find(token, peer.address())
                        .map(key -> withScope(key, exchange))
                        .orElseGet(Authentication::worthless)
                : logins.find(token).map(Outcome::done).orElseGet(Authentication::worthless);
    }

    private Outcome<User> withScope(ApiKey.Use key, Exchange exchange) {
        exchange.put(WITH_KEY, true);
        if (key.scopes().contains(scope)) {
            return Outcome.done(key.user());
        }
        if (key.scopes().contains(Scope.READ)) {
            OperationGuard.readOnly(exchange);
            return Outcome.done(key.user());
        }
        return Outcome.refused(Problems.SCOPE_REQUIRED.because("This needs a key with the scope " + scope + "."));
    }

    private static Outcome<User> worthless() {
        return Outcome.refused(Problems.LOGIN_REQUIRED.because("The token is worth nothing."));
    }
}
