package org.rostrum.rest.resource;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditTrail;
import org.rostrum.web.RestResource;

/** {@code /api/v1/audit}. */
@Component
public final class AuditPart implements RestResource {

    private final AuditTrail trail;

    @Activate
    public AuditPart(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Object> resources() {
        return List.of(new AuditResource(trail));
    }
}
