package org.rostrum.conference.admission;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/** The one way to a seat: asks every {@link AccessPolicy}, then gives the join command. No door does that itself. */
@ProviderType
public interface Admission {

    /**
     * Asks for a seat. Never blocks and never completes exceptionally. Refuses {@code conference.unknown},
     * {@code conference.not-started}, {@code conference.ended}, {@code conference.full}, {@code admission.unavailable},
     * whatever a policy refuses, and what {@link org.rostrum.conference.ConferenceService#submit} refuses.
     */
    CompletionStage<Outcome<Seating>> enter(JoinRequest request);
}
