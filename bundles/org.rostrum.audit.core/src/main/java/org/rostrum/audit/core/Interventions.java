package org.rostrum.audit.core;

import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.ParticipantId;

/** Which events of a conference are deeds of those who moderate it: what they do to others and to the conference. Pure. */
final class Interventions {

    /**
     * A deed in a conference.
     *
     * @param seat to whom it was done; empty if to all
     */
    record Intervention(String what, Optional<ParticipantId> seat, Optional<String> detail) {

        private static Intervention of(String what, String detail) {
            return new Intervention(what, Optional.empty(), Optional.of(detail));
        }

        private static Intervention to(ParticipantId seat, String what) {
            return new Intervention(what, Optional.of(seat), Optional.empty());
        }

        private Intervention with(String detail) {
            return new Intervention(what, seat, Optional.of(detail));
        }
    }

    private Interventions() {}

    /** Empty for what the house does, what people do with their own seat, and what is no intervention. */
    static Optional<Intervention> of(Author by, Event event) {
        boolean own = event instanceof Event.OfSeat about
                && by instanceof Author.Seat seat
                && seat.id().equals(about.who());
        return by instanceof Author.House || own
                ? Optional.empty()
                : toSeat(event).or(() -> toAll(event));
    }

    private static Optional<Intervention> toSeat(Event event) {
        if (event instanceof Event.Departed departed && departed.reason() == Reason.REMOVED) {
            return Optional.of(Intervention.to(departed.who(), "participant.removed"));
        }
        if (event instanceof Event.SourceSwitched switched) {
            return Optional.of(Intervention.to(switched.who(), "participant.switched")
                    .with(switched.source() + " " + switched.state()));
        }
        if (event instanceof Event.Moved moved) {
            return Optional.of(Intervention.to(moved.who(), "participant.moved")
                    .with(moved.to().name()));
        }
        return event instanceof Event.RoleChanged changed
                ? Optional.of(Intervention.to(changed.who(), "participant.appointed")
                        .with(changed.role().name()))
                : Optional.empty();
    }

    private static Optional<Intervention> toAll(Event event) {
        if (event instanceof Event.Banned banned) {
            return Optional.of(
                    Intervention.of("participant.banned", banned.user().value()));
        }
        if (event instanceof Event.AllSwitched switched) {
            return Optional.of(Intervention.of("conference.all-switched", switched.source() + " " + switched.state()));
        }
        if (event instanceof Event.ModeChanged changed) {
            return Optional.of(
                    Intervention.of("conference.mode-changed", changed.mode().value()));
        }
        if (event instanceof Event.IdChanged changed) {
            return Optional.of(
                    Intervention.of("conference.id-changed", changed.id().value()));
        }
        if (event instanceof Event.PinChanged changed) {
            return Optional.of(Intervention.of("conference.pin-changed", changed.required() ? "set" : "removed"));
        }
        if (event instanceof Event.RulesChanged changed) {
            return Optional.of(
                    Intervention.of("conference.rules-changed", changed.rules().toString()));
        }
        if (event instanceof Event.Extended extended) {
            return Optional.of(
                    Intervention.of("conference.extended", extended.until().toString()));
        }
        return event instanceof Event.Ended ended
                ? Optional.of(Intervention.of("conference.ended", ended.cause().name()))
                : Optional.empty();
    }
}
