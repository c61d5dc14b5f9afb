package org.rostrum.rest.guard;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.rostrum.web.Caller;

/** Gives the caller, whom the guard found, to resource methods as {@code @Context Caller}. */
public final class CallerInjection implements ContextProvider<Caller> {

    private static final String ATTRIBUTE = Caller.class.getName();

    static void attach(Caller caller, ContainerRequestContext request) {
        request.setProperty(ATTRIBUTE, caller);
    }

    /** Null before the guard has looked. */
    static Caller of(ContainerRequestContext request) {
        return (Caller) request.getProperty(ATTRIBUTE);
    }

    @Override
    public Caller createContext(Message message) {
        return (Caller)
                ((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)).getAttribute(ATTRIBUTE);
    }
}
