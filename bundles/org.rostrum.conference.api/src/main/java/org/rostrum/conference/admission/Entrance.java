package org.rostrum.conference.admission;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;

/**
 * The way into runs that no plan has, such as calls. Register it as an OSGi service. Who finds a run also judges who
 * enters it: there is no moment in which the run is found and nobody guards it.
 */
@ConsumerType
public interface Entrance extends AccessPolicy {

    /** The run of this id, if it is one of this entrance's. Called on the admission pool; must not block. */
    Optional<Conference> find(ConferenceId id);
}
