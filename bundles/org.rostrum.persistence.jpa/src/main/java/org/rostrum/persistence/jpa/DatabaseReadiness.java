package org.rostrum.persistence.jpa;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.metrics.ReadinessCheck;

/** Says whether the database answers. There from the start, so that a database that never opens is noticed. */
@Component
public final class DatabaseReadiness implements ReadinessCheck {

    private final Database database;

    /**
     * @param database null while it is not open
     */
    @Activate
    public DatabaseReadiness(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Readiness check() {
        if (database == null) {
            return Readiness.of(false, "database.closed", "The database is not open; the log says why.");
        }
        return database.answers()
                ? Readiness.of(true, "database.answers", "The database answers.")
                : Readiness.of(false, "database.silent", "The database does not answer.");
    }
}
