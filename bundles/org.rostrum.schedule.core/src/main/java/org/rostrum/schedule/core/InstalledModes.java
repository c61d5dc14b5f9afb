package org.rostrum.schedule.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which modes can be planned at this moment. */
@Component(service = InstalledModes.class)
public final class InstalledModes {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledModes.class);

    private final List<ConferenceMode> modes = new CopyOnWriteArrayList<>();

    @Reference(
            service = ConferenceMode.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(ConferenceMode mode) {
        modes.add(mode);
    }

    void remove(ConferenceMode mode) {
        modes.remove(mode);
    }

    /** On which terms a mode can be planned; empty when it is not installed, or cannot say. */
    Optional<Terms> terms(ModeId id) {
        for (ConferenceMode mode : modes) {
            try {
                if (mode.id().equals(id)) {
                    return Optional.of(mode.terms());
                }
            } catch (RuntimeException | LinkageError e) {
                LOG.error(
                        "{} failed to say its terms; it cannot be planned",
                        mode.getClass().getName(),
                        e);
            }
        }
        return Optional.empty();
    }
}
