package org.rostrum.rest.guard;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.rostrum.identity.User;

/**
 * Who asks.
 *
 * @param known the user; empty only where a method is {@link Open}
 * @param token the secret that came with the request, whether it is worth something or not
 */
public record Caller(Optional<User> known, Optional<String> token) {

    private static final String ATTRIBUTE = Caller.class.getName();

    static Caller unknown(Optional<String> token) {
        return new Caller(Optional.empty(), token);
    }

    /** The user, where the guard lets nobody else through. */
    public User user() {
        return known.orElseThrow(() -> new IllegalStateException("user: (expected: a guarded method)"));
    }

    void attachTo(ContainerRequestContext request) {
        request.setProperty(ATTRIBUTE, this);
    }

    @Override
    public String toString() {
        return "Caller[known=" + known + "]";
    }

    /** Gives the caller to resource methods as {@code @Context Caller}. */
    public static final class Injection implements ContextProvider<Caller> {
        @Override
        public Caller createContext(Message message) {
            return (Caller)
                    ((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)).getAttribute(ATTRIBUTE);
        }
    }
}
