package org.rostrum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.Presence;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;

/** What the server says on a personal line, {@code /ws/v1/me}. */
public sealed interface LineMessage {

    /**
     * The first message.
     *
     * @param protocol the version of the protocol, 1
     * @param heartbeatSeconds a client that has nothing to say for so long should ping; after twice that it is lost
     */
    record Welcome(int protocol, UserId user, String name, int heartbeatSeconds) implements LineMessage {}

    /**
     * Somebody calls: until {@link Stopped} for the same call, or the answer to one's own {@code accept}.
     *
     * @param name as the caller is shown
     * @param invitation whether it is into a conference that runs
     */
    record Ringing(CallId call, UserId caller, String name, Instant placed, boolean invitation)
            implements LineMessage {}

    /** What rang here, or was placed here, does not ring any more. */
    record Stopped(CallId call, Cause cause) implements LineMessage {}

    /** The other has answered what was placed here: go there. */
    record Answered(CallId call, ConferenceId conference) implements LineMessage {}

    /** How many missed calls have not been looked at. */
    record Missed(int unseen) implements LineMessage {}

    /** Whether somebody can be reached. */
    record Reachable(UserId user, Presence presence) implements LineMessage {}

    /**
     * Somebody has written to another: to the devices of both. Two may come out of the order of their ids.
     *
     * @param id grows from message to message
     * @param name how the writer is shown
     */
    record Wrote(long id, UserId from, String name, UserId to, Instant at, String text) implements LineMessage {}

    /** On another device, or here, one has read what somebody wrote. */
    record HasRead(UserId user, int unread) implements LineMessage {}

    /**
     * Where a call stands, after what was asked of it.
     *
     * @param conference where the two meet, once it is answered
     */
    record Progress(long ref, CallId call, CallState state, Optional<ConferenceId> conference) implements LineMessage {
        public static Progress of(long ref, Call call) {
            boolean met = call.state() == CallState.ANSWERED;
            return new Progress(ref, call.id(), call.state(), call.conference().filter(id -> met));
        }
    }

    /** Who of those that are watched now can be reached; changes come as {@link Reachable}. */
    record Watching(long ref, List<Reachable> users) implements LineMessage {
        public static Watching of(long ref, Map<UserId, Presence> users) {
            return new Watching(
                    ref,
                    users.entrySet().stream()
                            .map(entry -> new Reachable(entry.getKey(), entry.getValue()))
                            .sorted((one, other) ->
                                    one.user().value().compareTo(other.user().value()))
                            .toList());
        }
    }

    record Done(long ref) implements LineMessage {}

    /** Refused, and nothing has changed. Without {@code ref} if the message could not be read. */
    record Refused(Optional<Long> ref, Reason problem) implements LineMessage {}

    /** What a device is told, as its client is. */
    static LineMessage of(CallEvent event) {
        if (event instanceof CallEvent.Ringing ringing) {
            Call call = ringing.call();
            return new Ringing(call.id(), call.caller(), ringing.callerName(), call.placed(), call.invitation());
        }
        if (event instanceof CallEvent.Stopped stopped) {
            return new Stopped(stopped.call(), stopped.cause());
        }
        if (event instanceof CallEvent.Answered answered) {
            return new Answered(answered.call(), answered.conference());
        }
        if (event instanceof CallEvent.MissedChanged missed) {
            return new Missed(missed.unseen());
        }
        CallEvent.PresenceChanged changed = (CallEvent.PresenceChanged) event;
        return new Reachable(changed.user(), changed.presence());
    }
}
