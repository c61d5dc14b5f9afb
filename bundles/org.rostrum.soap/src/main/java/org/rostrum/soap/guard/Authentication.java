package org.rostrum.soap.guard;

import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
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

    private final Logins logins;

    public Authentication(Logins logins) {
        super(Phase.PRE_PROTOCOL);
        this.logins = logins;
    }

    /** Lets the request carry it to this guard. */
    public static void attach(Peer peer, HttpServletRequest request) {
        request.setAttribute(PEER, peer);
    }

    /** Who calls; only within a call. */
    public static User caller() {
        return PhaseInterceptorChain.getCurrentMessage().getExchange().get(User.class);
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
            User user = ProblemFault.valueOf(authenticate(proof, (Peer) request.getAttribute(PEER)));
            message.getExchange().put(User.class, user);
        } catch (ProblemFault refused) {
            throw new Fault(refused);
        }
    }

    private Outcome<User> authenticate(Optional<Proof> proof, Peer peer) throws ProblemFault {
        if (proof.isEmpty()) {
            return Outcome.refused(Problems.LOGIN_REQUIRED.because(
                    "Authorization: (expected: Basic, Bearer, or a UsernameToken with PasswordText)"));
        }
        if (proof.get() instanceof Proof.Password shown) {
            var credentials = new Credentials.Password(shown.login(), shown.password(), peer.address());
            return Outcome.done(ProblemFault.valueOf(logins.authenticate(credentials)));
        }
        return logins.find(((Proof.Token) proof.get()).secret())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.LOGIN_REQUIRED.because("The token is worth nothing.")));
    }
}
