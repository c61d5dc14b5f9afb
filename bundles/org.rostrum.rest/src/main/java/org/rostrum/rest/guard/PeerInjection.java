package org.rostrum.rest.guard;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.rostrum.web.Peer;

/** Gives the peer to resource methods as {@code @Context Peer}. */
public final class PeerInjection implements ContextProvider<Peer> {

    private static final String ATTRIBUTE = Peer.class.getName();

    /** Lets the request carry it to the guards and resources. */
    public static void attach(Peer peer, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, peer);
    }

    static Peer of(ContainerRequestContext request) {
        return (Peer) request.getProperty(ATTRIBUTE);
    }

    @Override
    public Peer createContext(Message message) {
        return (Peer) ((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)).getAttribute(ATTRIBUTE);
    }
}
