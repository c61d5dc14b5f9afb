package org.rostrum.shell;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.AuditTrail;
import org.rostrum.console.Typist;
import org.rostrum.problem.Outcome;

/** What the command about the audit does, in the name of the one who typed. */
@Component(service = AuditDesk.class)
public final class AuditDesk {

    private final AuditTrail trail;
    private final Typist typist;

    @Activate
    public AuditDesk(@Reference Typist typist, @Reference AuditTrail trail) {
        this.trail = trail;
        this.typist = typist;
    }

    Outcome<AuditTrail.Page> read(AuditQuery query, int offset, int most) {
        return typist.user().then(me -> trail.read(query, offset, most, me));
    }
}
