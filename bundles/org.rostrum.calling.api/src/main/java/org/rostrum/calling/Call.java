package org.rostrum.calling;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;

/**
 * Somebody calls somebody. An answered call is a conference of the two, entered by its id through the ordinary door.
 *
 * @param placed when it was placed
 * @param cause why it is over; empty while it is not
 * @param conference where the two meet; from the start for an invitation, else when it is answered
 * @param invitation whether the caller sits in a conference already and calls the other into it
 */
public record Call(
        CallId id,
        UserId caller,
        UserId callee,
        Instant placed,
        CallState state,
        Optional<Cause> cause,
        Optional<ConferenceId> conference,
        boolean invitation) {

    public Call {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(placed, "placed");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(conference, "conference");
        if (caller.equals(callee)) {
            throw new IllegalArgumentException("callee: " + callee + " (expected: somebody else than the caller)");
        }
    }

    /** A call that rings. */
    public static Call ringing(
            CallId id, UserId caller, UserId callee, Instant placed, Optional<ConferenceId> invitedInto) {
        return new Call(
                id, caller, callee, placed, CallState.RINGING, Optional.empty(), invitedInto, invitedInto.isPresent());
    }

    /** It is answered; they meet there. */
    public Call answered(ConferenceId where) {
        return become(CallState.ANSWERED, Optional.empty(), Optional.of(where));
    }

    /** It is over. Throws {@link IllegalStateException} for what cannot follow. */
    public Call over(CallState end, Cause why) {
        return become(end, Optional.of(why), conference);
    }

    /** It is a conference from now on. */
    public Call grown() {
        return become(CallState.GROWN, Optional.empty(), conference);
    }

    /** Whether this user is one of the two. */
    public boolean concerns(UserId user) {
        return caller.equals(user) || callee.equals(user);
    }

    private Call become(CallState next, Optional<Cause> why, Optional<ConferenceId> where) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a call cannot go from " + state + " to " + next);
        }
        return new Call(id, caller, callee, placed, next, why, where, invitation);
    }
}
