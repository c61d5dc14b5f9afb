package org.rostrum.conference.core;

import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ModeId;
import org.rostrum.metrics.ReadinessCheck;

/** Ready when at least one mode is installed: without any, no conference can be opened. */
@Component
public final class ModeReadiness implements ReadinessCheck {

    private final Conferences conferences;

    @Activate
    public ModeReadiness(@Reference Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public String name() {
        return "mode";
    }

    @Override
    public Readiness check() {
        List<ModeId> modes = conferences.installedModes();
        String names = modes.stream().map(ModeId::value).collect(Collectors.joining(", "));
        return modes.isEmpty()
                ? Readiness.of(false, "mode.none", "No conference mode is installed.")
                : Readiness.of(true, "mode.installed", names, names);
    }
}
