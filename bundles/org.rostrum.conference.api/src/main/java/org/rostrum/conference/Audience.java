package org.rostrum.conference;

import java.util.Objects;

/** Who reads a chat message, besides its writer. Nobody in the waiting room ever does. */
public sealed interface Audience {

    record Everyone() implements Audience {}

    record Moderators() implements Audience {}

    record One(ParticipantId who) implements Audience {
        public One {
            Objects.requireNonNull(who, "who");
        }
    }
}
