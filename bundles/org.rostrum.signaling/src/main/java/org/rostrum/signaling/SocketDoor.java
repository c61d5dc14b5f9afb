package org.rostrum.signaling;

import java.util.function.BiFunction;
import java.util.function.Function;
import javax.servlet.ServletException;
import org.eclipse.jetty.websocket.api.WebSocketPolicy;
import org.eclipse.jetty.websocket.server.WebSocketServerFactory;
import org.eclipse.jetty.websocket.servlet.WebSocketServlet;
import org.eclipse.jetty.websocket.servlet.WebSocketServletFactory;
import org.rostrum.problem.Outcome;

/** What all WebSockets of the door share: who may open one, and what it may send. */
abstract class SocketDoor extends WebSocketServlet {

    private static final long serialVersionUID = 1;

    private final transient Hall hall;
    private final transient Switchboard switchboard;
    private final transient Caller caller;
    private final transient BiFunction<Line, Visitor, Party> opening;
    private final transient Function<Visitor, Outcome<Visitor>> guests;
    private final int messageBytes;

    /** @param guests which guests may come */
    SocketDoor(
            Hall hall,
            Switchboard switchboard,
            String trustedProxies,
            BiFunction<Line, Visitor, Party> opening,
            Function<Visitor, Outcome<Visitor>> guests,
            int messageBytes) {
        this.hall = hall;
        this.switchboard = switchboard;
        this.caller = new Caller(trustedProxies);
        this.opening = opening;
        this.guests = guests;
        this.messageBytes = messageBytes;
    }

    /** Jetty finds its factory by name, through the class loader of the thread. */
    @Override
    public void init() throws ServletException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(WebSocketServerFactory.class.getClassLoader());
        try {
            super.init();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void configure(WebSocketServletFactory factory) {
        WebSocketPolicy policy = factory.getPolicy();
        policy.setMaxTextMessageSize(messageBytes);
        policy.setMaxBinaryMessageSize(messageBytes);
        // The door closes silent connections itself; this is for those that it has closed and that do not answer.
        policy.setIdleTimeout(switchboard.limits().silence().multipliedBy(2).toMillis());
        factory.setCreator(new Upgrade(hall, caller, opening, guests));
    }

    @Override
    public void destroy() {
        switchboard.closeAll();
        super.destroy();
    }
}
