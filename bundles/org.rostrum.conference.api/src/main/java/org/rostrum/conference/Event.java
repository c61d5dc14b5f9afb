package org.rostrum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.identity.UserId;

/** What happened. Named in the past tense; a fact cannot be refused. Applies itself: exhaustive by the compiler. */
public sealed interface Event {

    /** The state after this event; the caller counts {@code seq} and sets the time. */
    Conference applyTo(Conference before);

    /** An event about one seat. */
    interface OfSeat {
        ParticipantId who();
    }

    /** The first event of every run. */
    record Opened(ConferenceKey key, ConferenceId id, ConferenceSettings settings, Instant at) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            throw new IllegalStateException("Opened: is the first event and applies to nothing");
        }
    }

    record Arrived(Participant participant) implements Event, OfSeat {
        @Override
        public ParticipantId who() {
            return participant.id();
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.seat(participant);
        }
    }

    record Departed(ParticipantId who, Reason reason) implements Event, OfSeat {

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

    record Disrupted(ParticipantId who) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> before.hushed(p.with(Participant.Connection.RECONNECTING)));
        }
    }

    record Resumed(ParticipantId who) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(Participant.Connection.SEATED));
        }
    }

    /** An account stays out until the end. */
    record Banned(UserId user) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.standings = n.standings.banning(user));
        }
    }

    record SourceSwitched(ParticipantId who, Source source, Source.State state) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> before.switched(p, source, state));
        }
    }

    /** A source of everybody inside who does not moderate was switched; see {@link Command.SwitchAll}. */
    record AllSwitched(Source source, Source.State state) implements Event {

        /** Whether it is this one's source, too. */
        public boolean concerns(Participant seat) {
            boolean lifts = state == Source.State.OFF;
            return !seat.role().moderates()
                    && seat.place() != Place.WAITING_ROOM
                    && (!lifts || seat.state(source) != Source.State.OFF);
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.changeAll(p -> concerns(p) ? before.switched(p, source, state) : p);
        }
    }

    /** Somebody was asked to switch on a source. */
    record AskedToSwitchOn(ParticipantId who, Source source) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before;
        }
    }

    record HandChanged(ParticipantId who, boolean raised) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.withHand(raised));
        }
    }

    /** Waits for an answer of the one who shares. */
    record ControlAsked(ParticipantId who, ParticipantId of) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.controls = n.controls.asking(who, of));
        }
    }

    record ControlGranted(ParticipantId who, ParticipantId of) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.controls = n.controls.granting(who, of));
        }
    }

    /** Neither asks nor controls any more. */
    record ControlEnded(ParticipantId who) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.controls = n.controls.without(who));
        }
    }

    record Reacted(ParticipantId who, Reaction reaction) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before;
        }
    }

    /**
     * Wrote into the chat.
     *
     * @param file what was sent; the text is empty then
     */
    record Said(ParticipantId who, Audience to, String text, Optional<Attachment> file) implements Event, OfSeat {
        public Said {
            Objects.requireNonNull(file, "file");
        }

        /** Nothing but text. */
        public static Said text(ParticipantId who, Audience to, String text) {
            return new Said(who, to, text, Optional.empty());
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.chat = before.chatWith(this));
        }
    }

    record Moved(ParticipantId who, Place to) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return to == Place.WAITING_ROOM ? before.sentBack(who) : before.moved(who, to);
        }
    }

    /** Stands in the queue for the podium: who asked first comes first. */
    record PodiumAsked(ParticipantId who) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(
                    who, p -> p.with(Optional.of(new PodiumRequest(PodiumRequest.Kind.ASKED, before.nextSeq()))));
        }
    }

    record PodiumCalled(ParticipantId who) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(
                    who, p -> p.with(Optional.of(new PodiumRequest(PodiumRequest.Kind.CALLED, before.nextSeq()))));
        }
    }

    /** A request for the podium, or a call to it, came to nothing. */
    record PodiumClosed(ParticipantId who, Outcome outcome) implements Event, OfSeat {

        /** Why. */
        public enum Outcome {
            WITHDRAWN,
            REFUSED,
            DECLINED,
            TIMED_OUT
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(Optional.<PodiumRequest>empty()));
        }
    }

    record Pinned(ParticipantId who, boolean pinned) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.withPin(pinned));
        }
    }

    /** Began to speak, got much louder or quieter, or (0) fell silent. */
    record VoiceChanged(ParticipantId who, int loudness) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(new Voice(loudness, before.nextSeq())));
        }
    }

    /** Speaks before all others from now on, also through a silence; nobody does any more where it is empty. */
    record DominantChanged(Optional<ParticipantId> who) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.dominant = who);
        }
    }

    record RoleChanged(ParticipantId who, Role role) implements Event, OfSeat {
        @Override
        public Conference applyTo(Conference before) {
            return before.change(who, p -> p.with(role)).appointed(who, role);
        }
    }

    /** The last moderator has gone and nobody of the line was there to follow. */
    record LeftUnmoderated() implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before;
        }
    }

    record Invited(List<UserId> users) implements Event {
        public Invited {
            users = List.copyOf(users);
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.settings = n.settings.inviting(users));
        }
    }

    /** Who may enter, wait and do what has changed. */
    record RulesChanged(Rules rules) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.settings = n.settings.with(rules));
        }
    }

    record LayoutSet(Optional<ParticipantId> viewer, Optional<Layout> layout) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.layouts = n.layouts.with(viewer, layout));
        }
    }

    record TopicChanged(String topic) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.settings = n.settings.withTopic(topic));
        }
    }

    record DescriptionChanged(String description) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.settings = n.settings.withDescription(description));
        }
    }

    /** There is another PIN, or none. The PIN itself is kept in the plan alone. */
    record PinChanged(boolean required) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.settings = n.settings.withPinRequired(required));
        }
    }

    record IdChanged(ConferenceId id) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.id = id);
        }
    }

    /** Goes on in another mode: what the former one remembered is gone, everybody keeps seat, role and place. */
    record ModeChanged(ModeId mode, int speakers) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.changeAll(Participant::withoutPodiumMatters).next(n -> {
                n.settings = n.settings.with(mode, speakers);
                n.modeData = Map.of();
                n.timers = Map.of();
            });
        }
    }

    /** It should end soon; said once for each end, as long before it as the settings want. For moderators. */
    record EndAnnounced(Instant end) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before;
        }
    }

    record Extended(Instant until) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.next(n -> n.settings = n.settings.endingAt(until));
        }
    }

    /**
     * The mode wants to be told {@link Command.TimeUp} later; one that runs already starts anew.
     *
     * @param after 1 ms to 24 hours
     */
    record TimerStarted(Timer timer, Duration after) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.started(timer, after);
        }
    }

    record TimerStopped(Timer timer) implements Event {
        @Override
        public Conference applyTo(Conference before) {
            return before.stopped(timer);
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
            EMPTY,
            /** Its time was up. */
            TIME_UP
        }

        @Override
        public Conference applyTo(Conference before) {
            return before.end();
        }
    }
}
