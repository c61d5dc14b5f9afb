package org.rostrum.signaling;

import javax.servlet.Servlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** {@code GET /ws/v1/me}: the line on which somebody is called. */
@Component(
        service = Servlet.class,
        configurationPid = DoorConfig.PID,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/ws/v1/me",
            "osgi.http.whiteboard.servlet.name=org.rostrum.signaling.me",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class PersonalDoor extends SocketDoor {

    private static final long serialVersionUID = 1;

    /** As long as the longest request: whom somebody watches. */
    private static final int MESSAGE_BYTES = 32 * 1024;

    @Activate
    public PersonalDoor(@Reference Hall hall, @Reference Switchboard switchboard, DoorConfig config) {
        this(hall, switchboard, config.trusted_proxies());
    }

    PersonalDoor(Hall hall, Switchboard switchboard, String trustedProxies) {
        super(
                hall,
                switchboard,
                trustedProxies,
                switchboard::openPersonal,
                guest -> Outcome.refused(Problems.LOGIN_REQUIRED.because("Guests are not called.")),
                MESSAGE_BYTES);
    }
}
