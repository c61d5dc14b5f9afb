package org.rostrum.signaling;

import javax.servlet.Servlet;
import javax.servlet.ServletException;
import org.eclipse.jetty.websocket.api.WebSocketPolicy;
import org.eclipse.jetty.websocket.server.WebSocketServerFactory;
import org.eclipse.jetty.websocket.servlet.WebSocketServlet;
import org.eclipse.jetty.websocket.servlet.WebSocketServletFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code GET /ws/v1}. */
@Component(
        service = Servlet.class,
        configurationPid = DoorConfig.PID,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/ws/v1",
            "osgi.http.whiteboard.servlet.name=org.rostrum.signaling",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class Door extends WebSocketServlet {

    private final transient Hall hall;
    private final transient Switchboard switchboard;
    private final transient Caller caller;

    @Activate
    public Door(@Reference Hall hall, @Reference Switchboard switchboard, DoorConfig config) {
        this(hall, switchboard, config.trusted_proxies());
    }

    Door(Hall hall, Switchboard switchboard, String trustedProxies) {
        this.hall = hall;
        this.switchboard = switchboard;
        this.caller = new Caller(trustedProxies);
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
        Limits limits = switchboard.limits();
        WebSocketPolicy policy = factory.getPolicy();
        policy.setMaxTextMessageSize(limits.messageBytes());
        policy.setMaxBinaryMessageSize(limits.messageBytes());
        // The door closes silent connections itself; this is for those that it has closed and that do not answer.
        policy.setIdleTimeout(limits.silence().multipliedBy(2).toMillis());
        factory.setCreator(new Upgrade(hall, caller, switchboard::open));
    }

    @Override
    public void destroy() {
        switchboard.closeAll();
        super.destroy();
    }
}
