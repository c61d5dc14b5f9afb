package org.rostrum.chat;

import java.util.Objects;
import org.rostrum.conference.ConferenceId;

/**
 * What was on the door of a run when its last message was written.
 *
 * @param planned whether it was the run of a plan: then its chat goes with the plan
 */
public record RoomLabel(Run run, ConferenceId id, String topic, boolean planned) {
    public RoomLabel {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
    }
}
