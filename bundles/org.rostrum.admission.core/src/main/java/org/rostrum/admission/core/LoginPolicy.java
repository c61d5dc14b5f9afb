package org.rostrum.admission.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Access;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Origin;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.User;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Who may be here at all: with an active account everybody; guests in public conferences alone, as the desk says.
 *
 * @param desk who judges guests, if anybody does
 * @param seat which seat is taken if all goes well
 */
record LoginPolicy(Optional<GuestDesk> desk, ParticipantId seat) implements AccessPolicy {

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        if (request.user().filter(User::active).isPresent()) {
            return CompletableFuture.completedStage(Verdict.admit());
        }
        boolean guest = request.user().isEmpty() && request.origin() instanceof Origin.Guest;
        if (!guest || room.settings().access() == Access.PRIVATE) {
            return refuse(Problems.LOGIN_REQUIRED.because("Log in to enter."));
        }
        return desk.map(present -> present.judge(request, room, seat))
                .orElseGet(() -> refuse(
                        Problems.EXTENSION_REQUIRED.because("Guests enter only while rostrum-webinar is installed.")));
    }

    private static CompletionStage<Verdict> refuse(Problem why) {
        return CompletableFuture.completedStage(Verdict.refuse(why));
    }
}
