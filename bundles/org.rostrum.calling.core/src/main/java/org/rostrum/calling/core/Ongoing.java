package org.rostrum.calling.core;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.calling.Call;
import org.rostrum.calling.DeviceId;
import org.rostrum.conference.ConferenceKey;

/**
 * A call that is not over.
 *
 * @param callerName as the caller is shown
 * @param from the device it was placed on
 * @param run where the two meet; empty while it rings, and for an invitation
 * @param since when it began to ring, or was answered
 * @param met whether both have been there
 */
record Ongoing(
        Call call,
        String callerName,
        String calleeName,
        Optional<DeviceId> from,
        Optional<ConferenceKey> run,
        Instant since,
        boolean met) {

    static Ongoing ringing(Call call, String callerName, String calleeName, Optional<DeviceId> from) {
        return new Ongoing(call, callerName, calleeName, from, Optional.empty(), call.placed(), false);
    }

    Ongoing answered(Call next, ConferenceKey where, Instant now) {
        return new Ongoing(next, callerName, calleeName, from, Optional.of(where), now, false);
    }

    Ongoing bothThere() {
        return new Ongoing(call, callerName, calleeName, from, run, since, true);
    }
}
