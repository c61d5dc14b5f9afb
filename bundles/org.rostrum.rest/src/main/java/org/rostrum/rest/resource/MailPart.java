package org.rostrum.rest.resource;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.schedule.invitation.MailTrial;
import org.rostrum.web.RestResource;

/** {@code /api/v1/mail}, while the bundle that sends e-mail is there. */
@Component
public final class MailPart implements RestResource {

    private final MailTrial trial;

    @Activate
    public MailPart(@Reference MailTrial trial) {
        this.trial = trial;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Object> resources() {
        return List.of(new MailResource(trial));
    }
}
