package org.rostrum.calling;

import java.util.Objects;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;

/** What a device is told. */
public sealed interface CallEvent {

    /**
     * Somebody calls whose device this is. Until {@link Stopped} or {@link Answered} comes.
     *
     * @param callerName as they are shown
     */
    record Ringing(Call call, String callerName) implements CallEvent {
        public Ringing {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(callerName, "callerName");
        }
    }

    /** A call of this device does not ring any more, or is over. */
    record Stopped(CallId call, Cause cause) implements CallEvent {}

    /** The call was answered: to the device that placed it. The two meet there. */
    record Answered(CallId call, ConferenceId conference) implements CallEvent {}

    /**
     * How many missed calls have not been looked at.
     *
     * @param unseen from 0
     */
    record MissedChanged(int unseen) implements CallEvent {}

    /** Somebody who is watched can be reached, or not. */
    record PresenceChanged(UserId user, Presence presence) implements CallEvent {}
}
