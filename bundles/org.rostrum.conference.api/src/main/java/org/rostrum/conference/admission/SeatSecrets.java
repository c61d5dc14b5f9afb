package org.rostrum.conference.admission;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.ParticipantId;

/**
 * Knows by its secret who holds a seat. The door that gives out seats gives each its secret; other doors ask here, so that
 * guests, who have no account, can show who they are there too. Never blocks.
 */
@ProviderType
public interface SeatSecrets {

    /** The seat, if this is its secret at present. It may have left the conference, or wait at its door. */
    Optional<Seating> find(ParticipantId seat, String secret);
}
