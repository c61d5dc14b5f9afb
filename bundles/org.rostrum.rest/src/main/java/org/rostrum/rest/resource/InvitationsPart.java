package org.rostrum.rest.resource;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.web.RestResource;

/** {@code /api/v1/invitations}, while there are any. */
@Component
public final class InvitationsPart implements RestResource {

    private final Invitations invitations;
    private final Plans plans;

    @Activate
    public InvitationsPart(@Reference Invitations invitations, @Reference Plans plans) {
        this.invitations = invitations;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public List<Object> resources() {
        return List.of(new InvitationsResource(invitations, plans));
    }
}
