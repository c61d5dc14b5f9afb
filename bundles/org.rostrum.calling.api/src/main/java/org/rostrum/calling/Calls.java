package org.rostrum.calling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** The calls of this moment. Never blocks and never completes exceptionally. */
@ProviderType
public interface Calls {

    /**
     * Calls somebody on all their devices. Who sits in a conference invites them into it instead; whose call is ringing
     * here already answers it. Refuses {@code right.required}, {@code call.invalid} for oneself, {@code user.unknown},
     * {@code call.running} for who is in a call already, {@code call.busy}, {@code call.unreached} when no device is there
     * (then it is kept as missed, as is a busy one), {@code call.blocked}, {@code request.too-frequent}, and what
     * {@link org.rostrum.conference.ConferenceService#submit} refuses for an invitation.
     *
     * @param from the device that is told what becomes of it; without one only {@link #hangUp} and time end the ringing
     */
    CompletionStage<Outcome<Call>> place(User caller, UserId callee, Optional<DeviceId> from);

    /**
     * Calls somebody into a conference in which {@code by} sits and may invite: a call between two grows into a conference
     * by it. Refuses as {@link #place}, {@code conference.unknown}, {@code role.required}.
     */
    CompletionStage<Outcome<Call>> invite(User by, ConferenceId into, UserId third, Optional<DeviceId> from);

    /**
     * Answers a call that rings; the first device wins. Refuses {@code call.unknown} to all but the callee,
     * {@code call.over}, and what opening a conference refuses.
     *
     * @param on the device that answers, which is not told to stop
     */
    CompletionStage<Outcome<Call>> accept(CallId call, User callee, Optional<DeviceId> on);

    /** Says no to a call that rings. Refuses {@code call.unknown} to all but the callee, {@code call.over}. */
    CompletionStage<Outcome<Call>> reject(CallId call, User callee);

    /**
     * Ends a call: the caller gives up while it rings, either of the two when it is answered. Refuses {@code call.unknown}
     * to all others, {@code call.over}.
     */
    CompletionStage<Outcome<Call>> hangUp(CallId call, User by);

    /** Calls that are not over, the oldest first: one's own, all for operators and administrators. */
    CompletionStage<List<Call>> list(User by);
}
