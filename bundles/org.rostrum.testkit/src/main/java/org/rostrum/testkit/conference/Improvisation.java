package org.rostrum.testkit.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.conference.Source.State;
import org.rostrum.conference.Timer;

/**
 * What people might do, drawn by lot; the same seed draws the same. Nothing that the house would have refused before it
 * asked a mode: who orders others about moderates, and nobody is heard whose microphone is off.
 */
public final class Improvisation {

    private static final int SEATS = 9;

    private final Random dice;
    private int arrivals;

    public Improvisation(long seed) {
        this.dice = new Random(seed);
    }

    /** Somebody comes, goes, does something or is heard. */
    public void next(Rehearsal rehearsal) {
        List<Participant> inside = rehearsal.room().inside();
        if (inside.isEmpty() || dice.nextInt(6) == 0) {
            comeOrGo(rehearsal);
            return;
        }
        Participant who = pick(inside);
        switch (dice.nextInt(4)) {
            case 0 -> rehearsal.give(new Author.Seat(who.id()), ofOneself(who));
            case 1 -> moderator(inside).ifPresent(by -> rehearsal.give(by, aboutOthers(who)));
            case 2 -> clock(rehearsal);
            default -> rehearsal.give(SeatFixture.byTheHouse(), heard(inside));
        }
    }

    /** The conference comes over from another mode, which left everybody where it liked. */
    public void changeOver(Rehearsal rehearsal, int speakers) {
        List<Event> events = new ArrayList<>();
        rehearsal.room().inside().forEach(seat -> events.add(new Event.Moved(seat.id(), place())));
        events.add(new Event.ModeChanged(rehearsal.room().settings().mode(), speakers));
        rehearsal.happened(events.toArray(Event[]::new));
    }

    private void comeOrGo(Rehearsal rehearsal) {
        List<Participant> seats = List.copyOf(rehearsal.room().participants().values());
        boolean comes = seats.isEmpty() || (seats.size() < SEATS && dice.nextBoolean());
        rehearsal.give(SeatFixture.byTheHouse(), comes ? newcomer().join() : atTheDoor(pick(seats)));
    }

    private SeatFixture newcomer() {
        String name = "seat" + arrivals++;
        SeatFixture seat =
                switch (dice.nextInt(6)) {
                    case 0 -> SeatFixture.owner(name);
                    case 1 -> SeatFixture.moderator(name);
                    default -> SeatFixture.attendee(name);
                };
        for (Source source : Source.values()) {
            if (dice.nextBoolean()) {
                seat.offering(source);
            }
        }
        return dice.nextInt(4) == 0 ? seat.inTheWaitingRoom() : seat;
    }

    private Command atTheDoor(Participant who) {
        return switch (dice.nextInt(6)) {
            case 0, 1 -> new Command.Leave(who.id());
            case 2 -> new Command.Disrupt(who.id());
            case 3 -> new Command.Resume(who.id());
            case 4 -> who.role().moderates() ? new Command.AdmitAll() : new Command.SendBack(who.id());
            default -> new Command.AdmitAll();
        };
    }

    private Command ofOneself(Participant who) {
        return switch (dice.nextInt(8)) {
            case 0 -> new Command.StepDown(who.id());
            case 1 -> new Command.AskForPodium();
            case 2 -> new Command.AcceptCall();
            case 3 -> new Command.StartRemark();
            case 4 -> new Command.StopRemark();
            default -> ownSource(who, pick(List.of(Source.values())));
        };
    }

    private static Command ownSource(Participant who, Source source) {
        return new Command.SwitchSource(who.id(), source, who.state(source) == State.OFF ? State.ON : State.OFF);
    }

    private Command aboutOthers(Participant who) {
        return switch (dice.nextInt(9)) {
            case 0, 1 -> new Command.PinToPodium(who.id(), true);
            case 2 -> new Command.PinToPodium(who.id(), false);
            case 3, 4 -> new Command.CallToPodium(who.id());
            case 5 -> new Command.StepDown(who.id());
            case 6 -> new Command.SwitchAll(Source.MICROPHONE, State.SILENCED);
            case 7 ->
                who.role() == Role.OWNER ? new Command.AdmitAll() : new Command.Appoint(who.id(), dice.nextBoolean());
            default -> new Command.SwitchSource(who.id(), pick(List.of(Source.values())), State.SILENCED);
        };
    }

    private Optional<Author> moderator(List<Participant> inside) {
        return inside.stream()
                .filter(seat -> seat.role().moderates())
                .findFirst()
                .map(seat -> new Author.Seat(seat.id()));
    }

    /** Half of those with an open microphone, some of whom fall silent. */
    private Command heard(List<Participant> inside) {
        return new Command.HeardSpeaking(inside.stream()
                .filter(seat -> seat.offers(Source.MICROPHONE))
                .filter(seat -> seat.connection() == Participant.Connection.SEATED && dice.nextBoolean())
                .map(seat -> new Command.HeardSpeaking.Heard(seat.id(), dice.nextBoolean() ? dice.nextInt(128) : 0))
                .toList());
    }

    private void clock(Rehearsal rehearsal) {
        List<Timer> timers = rehearsal.room().timers().keySet().stream()
                .sorted(Comparator.comparing(Timer::toString))
                .toList();
        if (!timers.isEmpty()) {
            rehearsal.give(SeatFixture.byTheHouse(), new Command.TimeUp(pick(timers)));
        }
    }

    private Place place() {
        return dice.nextBoolean() ? Place.PODIUM : Place.AUDITORIUM;
    }

    private <T> T pick(List<T> things) {
        return things.get(dice.nextInt(things.size()));
    }
}
