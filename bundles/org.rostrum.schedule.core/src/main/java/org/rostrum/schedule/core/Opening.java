package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby;

/** Whether it is time for a plan that nobody runs. Pure. */
final class Opening {

    private Opening() {}

    static Lobby.State at(Instant now, ConferencePlan plan) {
        if (plan.launch() instanceof Launch.VirtualRoom) {
            return Lobby.State.OPEN;
        }
        if (plan.ended().isPresent()) {
            return Lobby.State.ENDED;
        }
        return plan.launch() instanceof Launch.Scheduled scheduled ? within(now, scheduled) : Lobby.State.OPEN;
    }

    static Optional<Instant> startOf(ConferencePlan plan) {
        return plan.launch() instanceof Launch.Scheduled scheduled ? Optional.of(scheduled.start()) : Optional.empty();
    }

    private static Lobby.State within(Instant now, Launch.Scheduled scheduled) {
        if (now.isBefore(scheduled.start())) {
            return Lobby.State.NOT_STARTED;
        }
        return now.isBefore(scheduled.end()) ? Lobby.State.OPEN : Lobby.State.ENDED;
    }
}
