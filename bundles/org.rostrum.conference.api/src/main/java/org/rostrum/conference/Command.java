package org.rostrum.conference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.identity.UserId;

/**
 * What somebody wants. Named as an order. Who may give which one is one table of the core, printed in {@code
 * docs/concepts/permissions.md}; {@link Custom} is the one window left open for extensions.
 */
public sealed interface Command {

    /** A command about one seat. */
    interface OfSeat {
        ParticipantId who();
    }

    /** A command that the server alone gives; whoever else tries is refused {@code role.required}. */
    interface OfHouse {}

    /** A command whose result outlives the run: it is written into the plan first, then it happens. */
    interface Kept {}

    /**
     * Take a seat. Given by admission alone: role and landing place are its verdict, never the client's wish.
     *
     * @param denied what they may not do for want of a right
     */
    record Join(
            ParticipantId as,
            Optional<UserId> user,
            String name,
            Role role,
            Place landing,
            Origin origin,
            Map<Source, Source.State> sources,
            Set<Feature> denied)
            implements Command, OfHouse {

        public Join {
            denied = Set.copyOf(denied);
        }

        /** The same request for a seat elsewhere, with other sources. */
        public Join settled(Place place, Map<Source, Source.State> states) {
            return new Join(as, user, name, role, place, origin, states, denied);
        }
    }

    /** The connection of a seat is gone; keep the seat. Given by the house. */
    record Disrupt(ParticipantId who) implements Command, OfSeat, OfHouse {}

    /** The one who holds the seat is back. Given by the house. */
    record Resume(ParticipantId who) implements Command, OfSeat, OfHouse {}

    /** Leave one's own seat. The house gives it for others, when a lost connection has not come back. */
    record Leave(ParticipantId who) implements Command, OfSeat {}

    /**
     * Remove somebody from the conference, or refuse who waits. Nobody removes the owner.
     *
     * @param keepOut whether their account stays out until the conference ends
     */
    record Remove(ParticipantId who, boolean keepOut) implements Command, OfSeat {}

    /** Let these in from the waiting room; who does not wait (any more) is passed over. */
    record Admit(List<ParticipantId> seats) implements Command {
        public Admit {
            seats = List.copyOf(seats);
        }
    }

    /** Let in everybody who waits. */
    record AdmitAll() implements Command {}

    /** Back to the waiting room; moderators cannot be sent. */
    record SendBack(ParticipantId who) implements Command, OfSeat {}

    /**
     * Say who waits from now on; nobody: the waiting room is off.
     *
     * @param inside what becomes of those who wait when it is switched off; must be said if somebody waits
     */
    record SwitchWaitingRoom(Set<Category> categories, Optional<Inside> inside) implements Command {

        /** What becomes of those who wait. */
        public enum Inside {
            ADMIT,
            REMOVE
        }

        public SwitchWaitingRoom {
            categories = Set.copyOf(categories);
            Objects.requireNonNull(inside, "inside");
        }
    }

    /** Switch a source: one's own on and off; moderators also silence others and lift that, and stop content. */
    record SwitchSource(ParticipantId who, Source source, Source.State state) implements Command, OfSeat {}

    /**
     * Switch a source of everybody who does not moderate.
     *
     * @param state {@code SILENCED}: they cannot switch it on; {@code OFF}: they can, and a silence is lifted
     */
    record SwitchAll(Source source, Source.State state) implements Command {}

    /** Ask somebody to switch on a source; a silence is lifted. Nobody but they themselves switches it on. */
    record AskToSwitchOn(ParticipantId who, Source source) implements Command, OfSeat {}

    record RaiseHand(boolean up) implements Command {}

    /** Lower somebody's hand. */
    record LowerHand(ParticipantId who) implements Command, OfSeat {}

    /** Ask somebody who shares content to let one control it. */
    record AskForControl(ParticipantId of) implements Command {}

    /** Let somebody control the content that one shares, asked or not; whoever did until now does no longer. */
    record GrantControl(ParticipantId to) implements Command {}

    /**
     * Neither control nor ask for it any more: one's own wish, a no or an end by the one who shares, or a moderator's word.
     */
    record EndControl(ParticipantId who) implements Command, OfSeat {}

    /** Show a reaction to all. */
    record React(Reaction reaction) implements Command {}

    /**
     * Write into the chat.
     *
     * @param text 1 to 2,000 characters, lines allowed
     */
    record Say(Audience to, String text) implements Command {}

    /**
     * Write into the chat for one seat, with a file. Given by the house alone, when the whole file is there: who it is that
     * sends it may as much as if they wrote it themselves.
     */
    record SendFile(ParticipantId who, Audience to, Attachment file) implements Command, OfSeat, OfHouse {
        public SendFile {
            Objects.requireNonNull(file, "file");
        }
    }

    /** Ask for the podium, or take it if one may. */
    record AskForPodium() implements Command {}

    /** Call somebody to the podium: grants what they asked for, else asks them. In a lecture it hands the lectern over. */
    record CallToPodium(ParticipantId who) implements Command, OfSeat {}

    /** Accept the call to the podium. */
    record AcceptCall() implements Command {}

    /**
     * Off the podium, out of the queue, or no to the call, whatever holds; one's own wish, or a moderator's about
     * somebody else.
     */
    record StepDown(ParticipantId who) implements Command, OfSeat {}

    /** Keep somebody on the podium even when silent, or no longer. */
    record PinToPodium(ParticipantId who, boolean pinned) implements Command, OfSeat {}

    /** Begin a remark: be heard by all without a place on the podium. */
    record StartRemark() implements Command {}

    /** Let go of the key: the remark ends a moment later. */
    record StopRemark() implements Command {}

    /** What an engine heard. Given by the house, with those alone whose voice has changed. */
    record HeardSpeaking(List<Heard> voices) implements Command, OfHouse {

        /**
         * One voice.
         *
         * @param loudness 0: fell silent; 1 to 127: speaks, 127 being the loudest (127 minus the level of RFC 6464)
         */
        public record Heard(ParticipantId who, int loudness) {}

        public HeardSpeaking {
            voices = List.copyOf(voices);
        }
    }

    /** Whom an engine heard before all others; nobody: that one has no microphone any more. Given by the house. */
    record HeardDominating(Optional<ParticipantId> who) implements Command, OfHouse {}

    /** A timer of the mode has run down. Given by the house. */
    record TimeUp(Timer timer) implements Command, OfHouse {}

    /** Make somebody a moderator, or no longer; the owner stays the owner. */
    record Appoint(ParticipantId who, boolean moderator) implements Command, OfSeat {}

    /** Invite accounts while it runs, at most 200 at once. */
    record Invite(List<UserId> users) implements Command {
        public Invite {
            users = List.copyOf(users);
        }
    }

    /** Let in moderators only, or everybody again. */
    record Lock(boolean on) implements Command {}

    /** Say which sources are off when somebody who does not moderate enters. */
    record MuteOnEntry(Set<Source> sources) implements Command {
        public MuteOnEntry {
            sources = Set.copyOf(sources);
        }
    }

    /** Allow or deny a feature to all who do not moderate. */
    record Allow(Feature feature, boolean on) implements Command {}

    /** Allow or deny a feature to guests who do not moderate; what is denied to all stays denied to them. */
    record AllowGuests(Feature feature, boolean on) implements Command {}

    /**
     * Set the layout for all, or for one viewer.
     *
     * @param viewer whose; empty: everybody's
     * @param layout empty: none, everybody arranges as they like
     */
    record SetLayout(Optional<ParticipantId> viewer, Optional<Layout> layout) implements Command {}

    record ChangeTopic(String topic) implements Command, Kept {}

    record ChangeDescription(String description) implements Command, Kept {}

    /**
     * Set another PIN, or none.
     *
     * @param pin 4 to 16 digits
     */
    record ChangePin(Optional<Pin> pin) implements Command, Kept {}

    /** Change the public name: those inside stay, the old one admits nobody new. */
    record ChangeId(ConferenceId id) implements Command, Kept {}

    /**
     * Go on in another mode.
     *
     * @param speakers how many at once; empty: as many as the mode allows for so many seats
     */
    record ChangeMode(ModeId mode, Optional<Integer> speakers) implements Command {}

    /**
     * Let it end later.
     *
     * @param by 1 minute to 24 hours
     */
    record Extend(Duration by) implements Command {}

    /** End the conference for all. */
    record End() implements Command {}

    /**
     * An extension's own order, understood by its mode alone.
     *
     * @param name at most 64 characters
     * @param data at most 16 entries of at most 1,024 characters
     */
    record Custom(String name, Map<String, String> data) implements Command {}
}
