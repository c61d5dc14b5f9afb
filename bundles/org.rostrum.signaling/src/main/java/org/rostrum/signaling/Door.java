package org.rostrum.signaling;

import javax.servlet.Servlet;
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
public final class Door extends SocketDoor {

    private static final long serialVersionUID = 1;

    @Activate
    public Door(@Reference Hall hall, @Reference Switchboard switchboard, DoorConfig config) {
        this(hall, switchboard, config.trusted_proxies());
    }

    Door(Hall hall, Switchboard switchboard, String trustedProxies) {
        super(
                hall,
                switchboard,
                trustedProxies,
                switchboard::open,
                switchboard::admit,
                switchboard.limits().messageBytes());
    }
}
