package org.rostrum.rest.resource;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.ConferenceMode;

/** The conference modes that are installed now; they come and go while the server runs. */
@Component(service = Modes.class)
public final class Modes {

    private final List<ConferenceMode> installed = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ConferenceMode mode) {
        installed.add(mode);
    }

    public void remove(ConferenceMode mode) {
        installed.remove(mode);
    }

    /** By name, each once. */
    public List<ModeId> ids() {
        return installed.stream()
                .map(ConferenceMode::id)
                .distinct()
                .sorted(Comparator.comparing(ModeId::value))
                .toList();
    }
}
