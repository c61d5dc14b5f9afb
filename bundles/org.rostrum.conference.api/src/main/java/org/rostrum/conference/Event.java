package org.rostrum.conference;

import java.time.Instant;
import java.util.Optional;

/** What happened. Named in the past tense; a fact cannot be refused. Applies itself: exhaustive by the compiler. */
public sealed interface Event {

    /** The state after this event; the caller counts {@code seq}. */
    Conference applyTo(Conference before);

    /** The first event of every run. */
    record Opened(ConferenceKey key, ConferenceId id, ConferenceSettings settings, Instant at) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            throw new IllegalStateException("Opened: is the first event and applies to nothing");
        }
    }

    record Arrived(Participant participant) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.seat(participant);
        }
    }

    record Departed(ParticipantId who, Reason reason) implements Event {

        /** Why a seat is empty. */
        public enum Reason {
            LEFT,
            REMOVED,
            /** The connection did not come back in time. */
            LOST
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.unseat(who);
        }
    }

    record Disrupted(ParticipantId who) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(Participant.Connection.RECONNECTING));
        }
    }

    record Resumed(ParticipantId who) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(Participant.Connection.SEATED));
        }
    }

    record SourceSwitched(ParticipantId who, Source source, Source.State state) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(source, state));
        }
    }

    record HandChanged(ParticipantId who, boolean raised) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.withHand(raised));
        }
    }

    record Moved(ParticipantId who, Place to) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.at(to));
        }
    }

    /** The mode wrote something into its memory, or took it out. */
    record Remembered(String name, Optional<String> value) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.remember(name, value);
        }
    }

    record Ended(Cause cause) implements Event {

        /** Why a conference is over. */
        public enum Cause {
            /** A moderator, an administrator or an integration ended it. */
            ENDED,
            /** Nobody was left. */
            EMPTY
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.end();
        }
    }
}
