package org.rostrum.mode.moderated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.problem.Problems;

/**
 * Moderators choose the speakers: all others listen, ask for the podium or are called to it, and may throw in a remark.
 * The podium is seen and heard by everybody, who remarks is heard. See {@code docs/concepts/modes.md}.
 */
@Component(configurationPid = "org.rostrum.mode.moderated")
@Designate(ocd = ModeratedConfig.class)
public final class ModeratedMode implements ConferenceMode {

    private static final ModeId ID = new ModeId("moderated");

    private final Terms terms;

    @Activate
    public ModeratedMode(ModeratedConfig config) {
        this(Terms.of(config.limits()));
    }

    ModeratedMode(Terms terms) {
        this.terms = terms;
    }

    @Override
    public ModeId id() {
        return ID;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Ruling rule(Conference room, Author by, Command command) {
        if (command instanceof Command.Join join) {
            return Podium.arrive(room, join);
        }
        if (command instanceof Command.AskForPodium) {
            return forSeat(room, seatOf(by), seat -> Podium.ask(room, seat));
        }
        if (command instanceof Command.CallToPodium call) {
            return forSeat(room, Optional.of(call.who()), seat -> Podium.call(room, seat, isSelf(by, seat)));
        }
        if (command instanceof Command.AcceptCall) {
            return forSeat(room, seatOf(by), seat -> Podium.accept(room, seat));
        }
        if (command instanceof Command.StepDown down) {
            return forSeat(room, Optional.of(down.who()), seat -> Podium.stepDown(seat, isSelf(by, seat)));
        }
        if (command instanceof Command.StartRemark) {
            return forSeat(room, seatOf(by), seat -> Remarks.start(room, seat));
        }
        if (command instanceof Command.StopRemark) {
            return forSeat(room, seatOf(by), seat -> Remarks.stop(room, seat));
        }
        if (command instanceof Command.ChangeMode) {
            return new Ruling.Do(Remarks.endAll(room));
        }
        return command instanceof Command.TimeUp up ? timeUp(room, up.timer()) : Ruling.defer();
    }

    @Override
    public List<Event> settle(Conference room) {
        List<Event> events = new ArrayList<>(Podium.crowdedOut(room));
        events.addAll(Remarks.overtaken(room));
        events.addAll(withoutReason(after(room, events)));
        return events;
    }

    @Override
    public View viewFor(Conference room, Participant viewer) {
        if (viewer.waits()) {
            return View.NOTHING;
        }
        List<ParticipantId> podium =
                room.in(Place.PODIUM).stream().map(Participant::id).toList();
        List<ParticipantId> heard = new ArrayList<>(podium);
        heard.addAll(Remarks.heard(room));
        return new View(podium, heard);
    }

    private static Ruling timeUp(Conference room, Timer timer) {
        if (timer.name().equals(Podium.CALL)) {
            return forSeat(room, timer.who(), Podium::callTimedOut);
        }
        return timer.name().equals(Remark.TIMER)
                ? forSeat(room, timer.who(), seat -> Remarks.tailIsOver(room, seat))
                : Ruling.defer();
    }

    /** Timers that nobody waits for any more, whatever it was that overtook them. */
    private static List<Event> withoutReason(Conference room) {
        return room.timers().keySet().stream()
                .filter(timer -> timer.who().flatMap(room::find).stream()
                        .noneMatch(seat -> Podium.waitsFor(timer, seat) || Remarks.waitFor(timer, room, seat)))
                .<Event>map(Event.TimerStopped::new)
                .toList();
    }

    private static Conference after(Conference room, List<Event> events) {
        Conference next = room;
        for (Event event : events) {
            next = next.after(event);
        }
        return next;
    }

    /** Nothing here is for who waits at the door, or gives orders from outside without a seat of their own. */
    private static Ruling forSeat(Conference room, Optional<ParticipantId> who, Function<Participant, Ruling> rule) {
        return who.flatMap(room::find)
                .filter(seat -> !seat.waits())
                .map(rule)
                .orElseGet(() -> Ruling.refuse(
                        Problems.PARTICIPANT_UNKNOWN.because("This is for those who sit in the conference.")));
    }

    private static Optional<ParticipantId> seatOf(Author by) {
        return by instanceof Author.Seat seat ? Optional.of(seat.id()) : Optional.empty();
    }

    private static boolean isSelf(Author by, Participant seat) {
        return seatOf(by).filter(seat.id()::equals).isPresent();
    }
}
