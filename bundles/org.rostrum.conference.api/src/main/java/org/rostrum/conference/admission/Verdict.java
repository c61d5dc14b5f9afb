package org.rostrum.conference.admission;

import java.util.Objects;
import org.rostrum.conference.Role;
import org.rostrum.problem.Problem;

/** What one access policy says of a join request. Of all: the first refusal wins, then waiting, else the strongest role. */
public sealed interface Verdict {

    /** Let them in, at least in this role. A policy with no opinion on roles says {@code ATTENDEE}. */
    record Admit(Role role) implements Verdict {
        public Admit {
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * Seat them in the waiting room.
     *
     * @param reason a sentence for the one who waits
     */
    record Wait(String reason) implements Verdict {}

    record Refuse(Problem why) implements Verdict {
        public Refuse {
            Objects.requireNonNull(why, "why");
        }
    }

    static Verdict admit() {
        return new Admit(Role.ATTENDEE);
    }

    static Verdict refuse(Problem why) {
        return new Refuse(why);
    }
}
