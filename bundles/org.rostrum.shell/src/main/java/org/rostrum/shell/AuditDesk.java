package org.rostrum.shell;

import java.util.function.Supplier;
import org.apache.karaf.shell.support.ShellUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.AuditTrail;
import org.rostrum.identity.Accounts;
import org.rostrum.problem.Outcome;

/** What the command about the audit does, in the name of the one who typed. */
@Component(service = AuditDesk.class)
public final class AuditDesk {

    private final AuditTrail trail;
    private final Typist typist;

    @Activate
    public AuditDesk(@Reference Accounts accounts, @Reference AuditTrail trail) {
        this(accounts, trail, ShellUtil::getCurrentUserName);
    }

    AuditDesk(Accounts accounts, AuditTrail trail, Supplier<String> typist) {
        this.trail = trail;
        this.typist = new Typist(accounts, typist);
    }

    Outcome<AuditTrail.Page> read(AuditQuery query, int offset, int most) {
        return typist.user().then(me -> trail.read(query, offset, most, me));
    }
}
