package org.rostrum.conference.mode;

import java.util.List;
import java.util.Objects;
import org.rostrum.conference.Event;
import org.rostrum.problem.Problem;

/** A mode's answer to a command. */
public sealed interface Ruling {

    /** The house rules decide. */
    record Defer() implements Ruling {}

    record Refuse(Problem why) implements Ruling {
        public Refuse {
            Objects.requireNonNull(why, "why");
        }
    }

    /** Do these, and only these, in this order. */
    record Do(List<Event> events) implements Ruling {
        public Do {
            events = List.copyOf(events);
        }
    }

    static Ruling defer() {
        return new Defer();
    }

    static Ruling refuse(Problem why) {
        return new Refuse(why);
    }

    static Ruling of(Event... events) {
        return new Do(List.of(events));
    }
}
