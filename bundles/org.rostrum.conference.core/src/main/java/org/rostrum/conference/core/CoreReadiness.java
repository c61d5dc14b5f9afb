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
            return Readiness.of(
                    false,
                    "core.refusing",
                    journal.size() + " events wait for the database; commands are refused.",
                    journal.size());
        }
        if (journal.isFailing()) {
            return Readiness.of(
                    true,
                    "core.behind",
                    "The journal cannot be written; " + journal.size() + " events wait.",
                    journal.size());
        }
        int running = conferences.running().size();
        return Readiness.of(true, "core.runs", running + " conferences run.", running);
    }
}
