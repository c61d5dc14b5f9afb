package org.rostrum.conference.core;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.metrics.ReadinessCheck;

/** Ready when conferences take commands: the journal is not too far behind. */
@Component
public final class CoreReadiness implements ReadinessCheck {

    private final Conferences conferences;

    @Activate
    public CoreReadiness(@Reference Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public String name() {
        return "core";
    }

    @Override
    public Readiness check() {
        Journal journal = conferences.journal();
        if (journal.isBehind()) {
            return new Readiness(false, journal.size() + " events wait for the database; commands are refused.");
        }
        if (journal.isFailing()) {
            return new Readiness(true, "The journal cannot be written; " + journal.size() + " events wait.");
        }
        return new Readiness(true, conferences.running().size() + " conferences run.");
    }
}
