package org.rostrum.identity.local;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditLog;

/** What a log-in has to pass, together. */
@Component(service = Entrance.class)
public final class Entrance {

    private final IdentityProviders providers;
    private final LockOut lockOut;
    private final LocalSecondFactors factors;
    private final AuditLog audit;

    @Activate
    public Entrance(
            @Reference IdentityProviders providers,
            @Reference LockOut lockOut,
            @Reference LocalSecondFactors factors,
            @Reference AuditLog audit) {
        this.providers = providers;
        this.lockOut = lockOut;
        this.factors = factors;
        this.audit = audit;
    }

    Gate gate(Clock clock) {
        return new Gate(providers::byRanking, new GuessLimit(clock), lockOut, factors, audit);
    }

    AuditLog audit() {
        return audit;
    }
}
