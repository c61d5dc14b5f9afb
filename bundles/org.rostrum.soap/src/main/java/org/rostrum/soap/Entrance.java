package org.rostrum.soap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditLog;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Logins;
import org.rostrum.web.Gate;

/** Whom the door lets in: by their log-in, by the key of an application, and not too often from one address; and who is told what they do. */
@Component(service = Entrance.class)
public final class Entrance {

    private final Logins logins;
    private final ApiKeys keys;
    private final Gate gate;
    private final AuditLog audit;

    @Activate
    public Entrance(
            @Reference Logins logins, @Reference ApiKeys keys, @Reference Gate gate, @Reference AuditLog audit) {
        this.logins = logins;
        this.keys = keys;
        this.gate = gate;
        this.audit = audit;
    }

    Logins logins() {
        return logins;
    }

    ApiKeys keys() {
        return keys;
    }

    Gate gate() {
        return gate;
    }

    AuditLog audit() {
        return audit;
    }
}
