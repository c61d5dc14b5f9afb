package org.rostrum.conference.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** One law for each command: what no mode may allow, and what happens when the mode has no opinion. Pure. */
final class HouseRules {

    private static final int MAX_NAME = 64;
    private static final int MAX_ENTRIES = 16;
    private static final int MAX_TEXT = 1024;

    private static final boolean ALONE = true;
    private static final boolean WITH_MODE = false;

    private final Map<Class<? extends Command>, Law<?>> laws = new HashMap<>();

    HouseRules() {
        law(Command.Join.class, HouseRules::mayNotJoin, HouseRules::join, WITH_MODE);
        law(Command.Disrupt.class, (room, by, c) -> houseOnly(room, by, c.who()), HouseRules::disrupt, ALONE);
        law(Command.Resume.class, (room, by, c) -> houseOnly(room, by, c.who()), HouseRules::resume, ALONE);
        law(Command.Leave.class, HouseRules::mayNotLeave, HouseRules::leave, ALONE);
        law(Command.Remove.class, HouseRules::mayNotBeRemoved, HouseRules::remove, ALONE);
        law(Command.SwitchSource.class, (room, by, c) -> absent(room, c.who()), HouseRules::switchSource, WITH_MODE);
        law(Command.RaiseHand.class, HouseRules::hasNoHand, HouseRules::raiseHand, WITH_MODE);
        law(Command.End.class, (room, by, c) -> Optional.empty(), HouseRules::end, WITH_MODE);
        law(Command.Custom.class, (room, by, c) -> tooLarge(c), HouseRules::custom, WITH_MODE);
    }

    /** The law of a command; there is one for every command. */
    @SuppressWarnings("unchecked") // law() puts each under its own class
    <C extends Command> Law<C> lawOf(C command) {
        return (Law<C>) laws.get(command.getClass());
    }

    boolean know(Class<?> command) {
        return laws.containsKey(command);
    }

    private <C extends Command> void law(Class<C> command, Law.Guard<C> guard, Law.Rule<C> rule, boolean standsAlone) {
        laws.put(command, new Law<>(guard, rule, standsAlone));
    }

    private static Optional<Problem> mayNotJoin(Conference room, Author by, Command.Join join) {
        if (!(by instanceof Author.House)) {
            return because(Problems.ROLE_REQUIRED, "Seats are given by admission alone.");
        }
        if (room.find(join.as()).isPresent()) {
            return because(Problems.REQUEST_INVALID, "The seat is taken.");
        }
        return room.isFull() ? because(Problems.CONFERENCE_FULL, "Every seat is taken.") : Optional.empty();
    }

    private static Ruling join(Conference room, Author by, Command.Join join) {
        return Ruling.of(new Event.Arrived(Participant.arriving(join)));
    }

    private static Optional<Problem> houseOnly(Conference room, Author by, ParticipantId who) {
        return by instanceof Author.House
                ? absent(room, who)
                : because(Problems.ROLE_REQUIRED, "Only the server itself knows this.");
    }

    private static Ruling disrupt(Conference room, Author by, Command.Disrupt disrupt) {
        return isReconnecting(room, disrupt.who()) ? Ruling.of() : Ruling.of(new Event.Disrupted(disrupt.who()));
    }

    private static Ruling resume(Conference room, Author by, Command.Resume resume) {
        return isReconnecting(room, resume.who()) ? Ruling.of(new Event.Resumed(resume.who())) : Ruling.of();
    }

    private static Optional<Problem> mayNotLeave(Conference room, Author by, Command.Leave leave) {
        boolean mayAsk = by instanceof Author.House || isSelf(by, leave.who());
        return mayAsk
                ? absent(room, leave.who())
                : because(Problems.ROLE_REQUIRED, "You can only leave your own seat.");
    }

    private static Ruling leave(Conference room, Author by, Command.Leave leave) {
        boolean lost = by instanceof Author.House && isReconnecting(room, leave.who());
        Event.Departed.Reason reason = lost ? Event.Departed.Reason.LOST : Event.Departed.Reason.LEFT;
        return Ruling.of(new Event.Departed(leave.who(), reason));
    }

    private static Optional<Problem> mayNotBeRemoved(Conference room, Author by, Command.Remove remove) {
        boolean owner =
                room.find(remove.who()).filter(p -> p.role() == Role.OWNER).isPresent();
        return owner ? because(Problems.ROLE_REQUIRED, "Nobody removes the owner.") : absent(room, remove.who());
    }

    private static Ruling remove(Conference room, Author by, Command.Remove remove) {
        return moderates(room, by)
                ? Ruling.of(new Event.Departed(remove.who(), Event.Departed.Reason.REMOVED))
                : moderatorsOnly();
    }

    private static Ruling switchSource(Conference room, Author by, Command.SwitchSource wanted) {
        Source.State present = room.find(wanted.who()).orElseThrow().state(wanted.source());
        Optional<Problem> refusal = isSelf(by, wanted.who())
                ? mayNotSwitchOwn(room, by, present, wanted.state())
                : mayNotSwitchOthers(room, by, wanted.state());
        if (refusal.isPresent()) {
            return Ruling.refuse(refusal.get());
        }
        return present == wanted.state()
                ? Ruling.of()
                : Ruling.of(new Event.SourceSwitched(wanted.who(), wanted.source(), wanted.state()));
    }

    private static Optional<Problem> mayNotSwitchOwn(
            Conference room, Author by, Source.State present, Source.State wanted) {
        if (moderates(room, by)) {
            return Optional.empty();
        }
        if (present == Source.State.SILENCED) {
            return because(Problems.SOURCE_SILENCED, "A moderator has switched this off.");
        }
        return wanted == Source.State.SILENCED
                ? because(Problems.ROLE_REQUIRED, "Only a moderator silences.")
                : Optional.empty();
    }

    private static Optional<Problem> mayNotSwitchOthers(Conference room, Author by, Source.State wanted) {
        if (!moderates(room, by)) {
            return because(Problems.ROLE_REQUIRED, "Only a moderator may do this.");
        }
        return wanted == Source.State.ON
                ? because(Problems.ROLE_REQUIRED, "Nobody switches on what is not theirs.")
                : Optional.empty();
    }

    private static Optional<Problem> hasNoHand(Conference room, Author by, Command.RaiseHand hand) {
        return by instanceof Author.Seat
                ? Optional.empty()
                : because(Problems.PARTICIPANT_UNKNOWN, "Only who sits in the conference has a hand to raise.");
    }

    private static Ruling raiseHand(Conference room, Author by, Command.RaiseHand hand) {
        Participant self = room.find(((Author.Seat) by).id()).orElseThrow();
        return self.handRaised() == hand.up() ? Ruling.of() : Ruling.of(new Event.HandChanged(self.id(), hand.up()));
    }

    private static Ruling end(Conference room, Author by, Command.End end) {
        return moderates(room, by) ? Ruling.of(new Event.Ended(Event.Ended.Cause.ENDED)) : moderatorsOnly();
    }

    private static Optional<Problem> tooLarge(Command.Custom custom) {
        if (custom.name().isBlank() || custom.name().length() > MAX_NAME) {
            return because(Problems.REQUEST_INVALID, "A command's name has 1 to " + MAX_NAME + " characters.");
        }
        boolean fits = custom.data().size() <= MAX_ENTRIES
                && custom.data().entrySet().stream()
                        .allMatch(e ->
                                e.getKey().length() <= MAX_TEXT && e.getValue().length() <= MAX_TEXT);
        return fits
                ? Optional.empty()
                : because(
                        Problems.REQUEST_TOO_LARGE,
                        "At most " + MAX_ENTRIES + " entries of at most " + MAX_TEXT + " characters.");
    }

    private static Ruling custom(Conference room, Author by, Command.Custom custom) {
        return Ruling.refuse(Problems.COMMAND_UNKNOWN.because(
                "It means nothing in mode " + room.settings().mode() + "."));
    }

    private static boolean isSelf(Author by, ParticipantId who) {
        return by instanceof Author.Seat seat && seat.id().equals(who);
    }

    private static boolean isReconnecting(Conference room, ParticipantId who) {
        return room.find(who).orElseThrow().connection() == Connection.RECONNECTING;
    }

    private static boolean moderates(Conference room, Author by) {
        return room.roleOf(by).moderates();
    }

    private static Optional<Problem> absent(Conference room, ParticipantId who) {
        return room.find(who).isPresent()
                ? Optional.empty()
                : because(Problems.PARTICIPANT_UNKNOWN, who + " does not sit in the conference.");
    }

    private static Ruling moderatorsOnly() {
        return Ruling.refuse(Problems.ROLE_REQUIRED.because("Only a moderator may do this."));
    }

    private static Optional<Problem> because(Problems problem, String detail) {
        return Optional.of(problem.because(detail));
    }
}
