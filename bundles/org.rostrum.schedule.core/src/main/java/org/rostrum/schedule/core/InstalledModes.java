package org.rostrum.schedule.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.ConferenceMode;

/** Which modes can be planned at this moment. */
@Component(service = InstalledModes.class)
public final class InstalledModes {

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

    boolean isInstalled(ModeId id) {
        return modes.stream().anyMatch(mode -> mode.id().equals(id));
    }
}
