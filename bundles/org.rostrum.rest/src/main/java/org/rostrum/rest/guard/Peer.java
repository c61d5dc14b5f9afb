package org.rostrum.rest.guard;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * Where a request comes from.
 *
 * @param address the client's network address, in numbers
 * @param secure whether it came over HTTPS
 */
public record Peer(String address, boolean secure) {

    private static final String ATTRIBUTE = Peer.class.getName();

    /** Lets the request carry it to the guards and resources. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Peer of(ContainerRequestContext request) {
        return (Peer) request.getProperty(ATTRIBUTE);
    }

    /** Gives the peer to resource methods as {@code @Context Peer}. */
    public static final class Injection implements ContextProvider<Peer> {
        @Override
        public Peer createContext(Message message) {
            return (Peer)
                    ((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)).getAttribute(ATTRIBUTE);
        }
    }
}
