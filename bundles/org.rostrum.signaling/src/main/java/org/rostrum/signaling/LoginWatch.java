package org.rostrum.signaling;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.LoginListener;
import org.rostrum.identity.UserId;

/** Closes what was opened with a log-in when the log-in ends. */
@Component
public final class LoginWatch implements LoginListener {

    private final Switchboard switchboard;

    @Activate
    public LoginWatch(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public void ended(UserId user) {
        switchboard.loginsEnded(user);
    }
}
