package org.rostrum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.identity.UserId;

/**
 * A conference as its participants may know it after event {@code seq}.
 *
 * @param participants in the order of arrival
 */
public record Snapshot(
        long seq,
        ConferenceId id,
        String topic,
        UserId owner,
        ModeId mode,
        int capacity,
        Conference.Phase phase,
        Instant openedAt,
        List<Participant> participants,
        Map<String, String> modeData) {

    public static Snapshot of(Conference room) {
        return new Snapshot(
                room.seq(),
                room.id(),
                room.settings().topic(),
                room.settings().owner(),
                room.settings().mode(),
                room.settings().capacity(),
                room.phase(),
                room.openedAt(),
                List.copyOf(room.participants().values()),
                room.modeData());
    }
}
