package org.rostrum.conference.admission;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.problem.Problem;

/**
 * Lets guests into public conferences: people without an account. Register it as an OSGi service. While there is none, no
 * plan can be made public and no guest enters; those inside stay.
 */
@ConsumerType
public interface GuestDesk {

    /**
     * Judges a guest's request to enter a public conference. Called as {@link AccessPolicy#judge} is, with the same limits;
     * the policies are asked besides. A role in the verdict is given to the guest.
     *
     * @param seat which seat the guest takes if they are let in: by it a desk that listens to the conference knows who left
     *     and who was removed
     */
    CompletionStage<Verdict> judge(JoinRequest request, Conference room, ParticipantId seat);

    /**
     * Why a public conference may have no PIN, where the desk asks guests for something that a PIN does not go with. Called
     * before a plan is given one, or made public with one, by its form and while it runs. On a thread that may read the
     * database; never on one of a conference. Who throws objects.
     *
     * @param conference may not be kept yet
     * @return empty: it may have one
     */
    default Optional<Problem> objectToPin(ConferenceKey conference) {
        return Optional.empty();
    }
}
