package org.rostrum.conference;

import java.util.Objects;
import java.util.Set;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/** Who gives a command. What they may do is decided in the conference: {@link Conference#roleOf(Author)}. */
public sealed interface Author {

    /** Somebody who sits in the conference. */
    record Seat(ParticipantId id) implements Author {
        public Seat {
            Objects.requireNonNull(id, "id");
        }
    }

    /** Somebody with an account, from outside: the control panel, REST, the shell. */
    record Person(UserId id, Set<Right> rights) implements Author {
        public Person {
            Objects.requireNonNull(id, "id");
            rights = Set.copyOf(rights);
        }

        public static Person of(User user) {
            return new Person(user.id(), user.rights());
        }
    }

    /** The server itself: admission, timers, the schedule. */
    record House() implements Author {}
}
