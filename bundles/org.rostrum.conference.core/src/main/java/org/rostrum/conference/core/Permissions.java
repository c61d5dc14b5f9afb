package org.rostrum.conference.core;

import static org.rostrum.conference.core.Rank.ATTENDEE;
import static org.rostrum.conference.core.Rank.DEVICE;
import static org.rostrum.conference.core.Rank.GUEST;
import static org.rostrum.conference.core.Rank.HOUSE;
import static org.rostrum.conference.core.Rank.MODERATOR;
import static org.rostrum.conference.core.Rank.OWNER;
import static org.rostrum.conference.core.Rank.SPEAKER;
import static org.rostrum.conference.core.Rank.WAITING;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Who may give which command: one table, printed in {@code docs/concepts/permissions.md}, which a test compares cell by
 * cell. It is asked before anything else; a mode can only allow less. Pure.
 */
final class Permissions {

    private static final Set<Rank> NOBODY = Set.of();
    private static final Set<Rank> HOUSE_ALONE = Set.of(HOUSE);
    private static final Set<Rank> MODERATORS = Set.of(HOUSE, OWNER, MODERATOR);
    private static final Set<Rank> INSIDE = Set.of(OWNER, MODERATOR, SPEAKER, ATTENDEE, GUEST, DEVICE);
    private static final Set<Rank> ANYBODY_INSIDE = Set.of(HOUSE, OWNER, MODERATOR, SPEAKER, ATTENDEE, GUEST, DEVICE);
    private static final Set<Rank> SEATED = Set.of(OWNER, MODERATOR, SPEAKER, ATTENDEE, GUEST, DEVICE, WAITING);
    private static final Set<Rank> PEOPLE = Set.of(OWNER, MODERATOR, SPEAKER, ATTENDEE, GUEST);
    private static final Set<Rank> PEOPLE_AND_HOUSE = Set.of(HOUSE, OWNER, MODERATOR, SPEAKER, ATTENDEE, GUEST);
    private static final Set<Rank> LISTENERS = Set.of(OWNER, MODERATOR, ATTENDEE, GUEST, DEVICE);

    /**
     * One row.
     *
     * @param oneself who may, about their own seat or about none
     * @param others who may, about somebody else's seat
     */
    record Row(Set<Rank> oneself, Set<Rank> others) {

        /** Whether it is about the seat of the one who gives it, which has to be there. */
        boolean needsSeat() {
            return others.isEmpty();
        }
    }

    private final Map<Class<? extends Command>, Row> rows = new HashMap<>();

    Permissions() {
        theHouseAlone(
                Command.Join.class,
                Command.Disrupt.class,
                Command.Resume.class,
                Command.HeardSpeaking.class,
                Command.HeardDominating.class,
                Command.TimeUp.class,
                Command.SendFile.class);
        moderators(
                Command.Remove.class,
                Command.Admit.class,
                Command.AdmitAll.class,
                Command.SendBack.class,
                Command.SwitchWaitingRoom.class,
                Command.SwitchAll.class,
                Command.AskToSwitchOn.class,
                Command.LowerHand.class,
                Command.CallToPodium.class,
                Command.PinToPodium.class,
                Command.Appoint.class,
                Command.Invite.class,
                Command.Lock.class,
                Command.MuteOnEntry.class,
                Command.Allow.class,
                Command.AllowGuests.class,
                Command.SetLayout.class,
                Command.ChangeTopic.class,
                Command.ChangeDescription.class,
                Command.ChangePin.class,
                Command.ChangeId.class,
                Command.ChangeMode.class,
                Command.Extend.class,
                Command.End.class);
        row(Command.Leave.class, SEATED, HOUSE_ALONE);
        row(Command.SwitchSource.class, SEATED, MODERATORS);
        row(Command.StepDown.class, INSIDE, MODERATORS);
        row(Command.RaiseHand.class, INSIDE, NOBODY);
        row(Command.AskForControl.class, PEOPLE, NOBODY);
        row(Command.GrantControl.class, PEOPLE, NOBODY);
        row(Command.EndControl.class, PEOPLE, PEOPLE_AND_HOUSE);
        row(Command.React.class, PEOPLE, NOBODY);
        row(Command.Say.class, PEOPLE, NOBODY);
        row(Command.AskForPodium.class, INSIDE, NOBODY);
        row(Command.AcceptCall.class, INSIDE, NOBODY);
        row(Command.StartRemark.class, LISTENERS, NOBODY);
        row(Command.StopRemark.class, INSIDE, NOBODY);
        row(Command.Custom.class, ANYBODY_INSIDE, ANYBODY_INSIDE);
    }

    Row row(Class<?> command) {
        return rows.get(command);
    }

    /** Why {@code by} may not give this command at all; empty if they may. */
    Optional<Problem> forbids(Conference room, Author by, Command command) {
        Rank rank = Rank.of(room, by);
        Row row = rows.get(command.getClass());
        if (row.needsSeat() && !(by instanceof Author.Seat)) {
            return Optional.of(
                    rank == Rank.STRANGER
                            ? moderatorsOnly()
                            : Problems.PARTICIPANT_UNKNOWN.because("Only who sits in the conference can do this."));
        }
        Set<Rank> allowed = isAboutAnother(by, command) ? row.others() : row.oneself();
        return allowed.contains(rank) ? Optional.empty() : Optional.of(refusal(command, rank));
    }

    private static Problem refusal(Command command, Rank rank) {
        if (command instanceof Command.OfHouse) {
            return Problems.ROLE_REQUIRED.because("Only the server itself knows this.");
        }
        return rank == WAITING ? Problems.SEAT_WAITING.because("You are in the waiting room.") : moderatorsOnly();
    }

    private static Problem moderatorsOnly() {
        return Problems.ROLE_REQUIRED.because("Only a moderator may do this.");
    }

    private static boolean isAboutAnother(Author by, Command command) {
        return command instanceof Command.OfSeat aimed
                && !(by instanceof Author.Seat seat && seat.id().equals(aimed.who()));
    }

    @SafeVarargs
    private void theHouseAlone(Class<? extends Command>... commands) {
        for (Class<? extends Command> command : commands) {
            row(command, HOUSE_ALONE, HOUSE_ALONE);
        }
    }

    @SafeVarargs
    private void moderators(Class<? extends Command>... commands) {
        for (Class<? extends Command> command : commands) {
            row(command, MODERATORS, MODERATORS);
        }
    }

    private void row(Class<? extends Command> command, Set<Rank> oneself, Set<Rank> others) {
        rows.put(command, new Row(oneself, others));
    }
}
