package org.rostrum.conference.core;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Role;
import org.rostrum.identity.UserId;

/** When the last moderator has gone the next in the owner's line follows; if none is there, the conference says so. Pure. */
final class Succession {

    private Succession() {}

    static Optional<Event> follows(Conference before, Conference after) {
        boolean orphaned = after.phase() == Conference.Phase.LIVE
                && isModerated(before)
                && !isModerated(after)
                && after.participants().size() < before.participants().size()
                && !after.participants().isEmpty();
        if (!orphaned) {
            return Optional.empty();
        }
        List<UserId> line = after.settings().moderators();
        return after.participants().values().stream()
                .filter(seat -> place(line, seat) >= 0)
                .min(Comparator.comparingInt(seat -> place(line, seat)))
                .<Event>map(next -> new Event.RoleChanged(next.id(), Role.MODERATOR))
                .or(() -> Optional.of(new Event.LeftUnmoderated()));
    }

    private static int place(List<UserId> line, Participant seat) {
        return seat.user().map(line::indexOf).orElse(-1);
    }

    private static boolean isModerated(Conference room) {
        for (Participant seat : room.participants().values()) {
            if (seat.role().moderates()) {
                return true;
            }
        }
        return false;
    }
}
