package org.rostrum.rest.resource;

import java.util.Comparator;
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

/** The conference modes that are installed now; they come and go while the server runs. */
@Component(service = Modes.class)
public final class Modes {

    private static final Logger LOG = LoggerFactory.getLogger(Modes.class);

    private final List<ConferenceMode> installed = new CopyOnWriteArrayList<>();

    /** A mode and on which terms it can be chosen. */
    record Offer(ModeId id, Terms terms) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ConferenceMode mode) {
        installed.add(mode);
    }

    public void remove(ConferenceMode mode) {
        installed.remove(mode);
    }

    /** By name; one that fails to say its terms cannot be chosen. */
    List<Offer> offers() {
        return installed.stream()
                .flatMap(mode -> offer(mode).stream())
                .sorted(Comparator.comparing(offer -> offer.id().value()))
                .toList();
    }

    private static Optional<Offer> offer(ConferenceMode mode) {
        try {
            return Optional.of(new Offer(mode.id(), mode.terms()));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "{} does not say on which terms it can be chosen",
                    mode.getClass().getName(),
                    e);
            return Optional.empty();
        }
    }
}
