package org.rostrum.mode.smartmeeting;

import java.util.Comparator;
import java.util.List;
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
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.problem.Problems;

/**
 * A meeting whose podium fills itself: who speaks or shares content takes a slot, and keeps it until they switch off both
 * or somebody else needs it. Who gets and who loses a slot says {@link Podium}; here is what people order.
 */
@Component(configurationPid = SmartMeetingConfig.PID)
@Designate(ocd = SmartMeetingConfig.class)
public final class SmartMeetingMode implements ConferenceMode {

    /** So many slots are never pinned: a meeting in which nobody can take the podium by speaking is none. */
    private static final int NEVER_PINNED = 2;

    private static final ModeId ID = new ModeId("smart-meeting");
    private static final Comparator<Participant> PINNED_FIRST = Comparator.comparing(seat -> !seat.pinned());

    private final Terms terms;

    @Activate
    public SmartMeetingMode(SmartMeetingConfig config) {
        this(config.limits());
    }

    SmartMeetingMode(String limits) {
        this.terms = Terms.of(limits, Source.MICROPHONE);
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
            return arrive(join);
        }
        if (command instanceof Command.PinToPodium pin) {
            return room.find(pin.who())
                    .map(seat -> pin.pinned() ? pin(room, seat) : unpin(seat))
                    .orElseGet(Ruling::defer);
        }
        if (command instanceof Command.StepDown down) {
            return room.find(down.who()).map(SmartMeetingMode::stepDown).orElseGet(Ruling::defer);
        }
        return command instanceof Command.SetLayout set ? layOut(set) : Ruling.defer();
    }

    @Override
    public List<Event> settle(Conference room) {
        Podium podium = new Podium(room);
        LayoutLaw.clearUnfit(room).forEach(podium::add);
        podium.dismissIdle();
        podium.dismissSurplus();
        podium.fill();
        podium.forget();
        return podium.events();
    }

    /** The pinned first, then in the order of arrival. */
    @Override
    public View viewFor(Conference room, Participant viewer) {
        if (viewer.waits()) {
            return View.NOTHING;
        }
        List<ParticipantId> others = room.in(Place.PODIUM).stream()
                .filter(seat -> !seat.id().equals(viewer.id()))
                .sorted(PINNED_FIRST)
                .map(Participant::id)
                .toList();
        return new View(others, others);
    }

    private static Ruling arrive(Command.Join join) {
        return join.landing() == Place.WAITING_ROOM
                ? Ruling.defer()
                : Ruling.of(new Event.Arrived(Participant.arriving(join).at(Place.AUDITORIUM)));
    }

    private static Ruling pin(Conference room, Participant seat) {
        if (seat.pinned()) {
            return Ruling.of();
        }
        long pinned = room.in(Place.PODIUM).stream().filter(Participant::pinned).count();
        int most = room.settings().speakers() - NEVER_PINNED;
        if (pinned >= most) {
            return Ruling.refuse(
                    Problems.PODIUM_FULL.because("At most " + Math.max(0, most) + " can be pinned to this podium."));
        }
        Podium podium = new Podium(room);
        if (seat.place() != Place.PODIUM) {
            if (!podium.makeRoom()) {
                return Ruling.refuse(
                        Problems.PODIUM_FULL.because("Everybody on the podium speaks, shares or is pinned."));
            }
            podium.move(seat, Place.PODIUM);
        }
        podium.add(new Event.Pinned(seat.id(), true));
        return new Ruling.Do(podium.events());
    }

    private static Ruling unpin(Participant seat) {
        return seat.pinned() ? Ruling.of(new Event.Pinned(seat.id(), false)) : Ruling.of();
    }

    /** Whoever leaves the podium is not pinned any more. */
    private static Ruling stepDown(Participant seat) {
        if (seat.place() != Place.PODIUM) {
            return Ruling.of();
        }
        Event down = new Event.Moved(seat.id(), Place.AUDITORIUM);
        return Claim.isMadeBy(seat) ? Ruling.of(down, SteppedDown.remember(seat)) : Ruling.of(down);
    }

    private static Ruling layOut(Command.SetLayout set) {
        return set.layout().filter(layout -> !LayoutLaw.fits(layout)).isEmpty()
                ? Ruling.defer()
                : Ruling.refuse(Problems.LAYOUT_INVALID.because(
                        "A smart meeting needs " + LayoutLaw.MOVING_SLOTS + " slots for whoever speaks."));
    }
}
