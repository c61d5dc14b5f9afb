package org.rostrum.schedule.invitation;

import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;

/**
 * What invitees are told of a plan. Kept as it was last told, so that a change can be seen, and a plan that is gone can
 * still be called off.
 *
 * @param time when it is; empty for a conference without a time
 * @param pin what they are asked for at the door; only where the operator wants PINs to be sent
 */
public record Meeting(
        ConferenceId id,
        String topic,
        String description,
        UserId owner,
        Optional<Launch.Scheduled> time,
        Optional<Pin> pin) {

    public Meeting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(pin, "pin");
    }

    /** A plan as invitees see it. */
    public static Meeting of(ConferencePlan plan, boolean withPin) {
        return new Meeting(
                plan.id(),
                plan.topic(),
                plan.description(),
                plan.owner(),
                plan.launch() instanceof Launch.Scheduled scheduled ? Optional.of(timeOf(scheduled)) : Optional.empty(),
                withPin ? plan.pin() : Optional.empty());
    }

    /** What stands in a calendar; how early the door opens does not. */
    private static Launch.Scheduled timeOf(Launch.Scheduled launch) {
        return new Launch.Scheduled(launch.start(), launch.duration(), launch.zone(), launch.recurrence());
    }
}
