package org.rostrum.testkit.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;

/**
 * What every mode promises, whatever its rules. Extend it and say which mode; the cases are many rooms and every command
 * from everybody in them. A mode whose moderators open the waiting room by a command of its own is free to: the cases
 * hold {@link Command.Custom} with an unknown name only.
 */
public abstract class ConferenceModeContract {

    private static final int ROOMS = 200;
    private static final List<Place> PLACES = List.of(Place.values());

    /** A fresh instance of the mode. Called several times for one test: two instances must rule alike. */
    protected abstract ConferenceMode mode();

    @Test
    void idNeverChanges() {
        assertThat(mode().id()).isEqualTo(mode().id());
    }

    @Test
    void sameInputLeadsToTheSameRuling() {
        ConferenceMode one = mode();
        ConferenceMode other = mode();
        forEveryCase((room, by, command) -> {
            Ruling first = one.rule(room, by, command);
            assertThat(one.rule(room, by, command)).isEqualTo(first);
            assertThat(other.rule(room, by, command)).isEqualTo(first);
        });
    }

    @Test
    void nobodyIsMovedOutOfTheWaitingRoomByWhatTheyDo() {
        ConferenceMode mode = mode();
        forEveryCase((room, by, command) -> {
            Conference next = afterRuling(mode, room, by, command);
            for (Participant waiting : room.in(Place.WAITING_ROOM)) {
                assertThat(next.find(waiting.id()).map(Participant::place))
                        .as("%s waits, %s does %s", waiting.id(), by, command)
                        .isIn(Optional.empty(), Optional.of(Place.WAITING_ROOM));
            }
        });
    }

    @Test
    void whoMustWaitLandsInTheWaitingRoom() {
        ConferenceMode mode = mode();
        for (Conference room : rooms()) {
            SeatFixture late = attendee("late").inTheWaitingRoom();
            Conference next = afterRuling(mode, room, byTheHouse(), late.join());
            assertThat(next.find(late.id()).orElseThrow().place()).isEqualTo(Place.WAITING_ROOM);
        }
    }

    @Test
    void rulingsApplyAndKeepEverySeatThatNobodyLeft() {
        ConferenceMode mode = mode();
        forEveryCase((room, by, command) -> {
            Ruling ruling = mode.rule(room, by, command);
            assertThat(ruling).isNotNull();
            if (ruling instanceof Ruling.Do events) {
                assertThat(events.events()).noneMatch(Event.Opened.class::isInstance);
                assertThat(apply(room, events).seq())
                        .isEqualTo(room.seq() + events.events().size());
            }
        });
    }

    @Test
    void settlingTwiceChangesNothingMore() {
        ConferenceMode mode = mode();
        for (Conference room : unsettledRooms()) {
            Conference settled = settled(mode, room);
            assertThat(mode.settle(settled)).as("after settling %s", room).isEmpty();
        }
    }

    @Test
    void sameRoomIsSettledAlike() {
        for (Conference room : unsettledRooms()) {
            assertThat(mode().settle(room)).isEqualTo(mode().settle(room));
        }
    }

    @Test
    void settlingLeavesTheWaitingRoomAlone() {
        ConferenceMode mode = mode();
        for (Conference room : unsettledRooms()) {
            assertThat(settled(mode, room).in(Place.WAITING_ROOM)).isEqualTo(room.in(Place.WAITING_ROOM));
        }
    }

    @Test
    void settlingUnseatsNobodyAndOpensNoMicrophone() {
        ConferenceMode mode = mode();
        for (Conference room : unsettledRooms()) {
            Conference settled = settled(mode, room);
            assertThat(settled.participants().keySet())
                    .isEqualTo(room.participants().keySet());
            settled.participants().values().stream()
                    .filter(seat -> seat.offers(Source.MICROPHONE))
                    .forEach(seat -> assertThat(
                                    room.find(seat.id()).orElseThrow().offers(Source.MICROPHONE))
                            .isTrue());
        }
    }

    @Test
    void podiumHoldsNoMoreThanThereAreSpeakers() {
        ConferenceMode mode = mode();
        for (Conference room : unsettledRooms()) {
            assertThat(settled(mode, room).count(Place.PODIUM))
                    .isLessThanOrEqualTo(room.settings().speakers());
        }
    }

    @Test
    void termsAllowAtLeastOneSpeaker() {
        assertThat(mode().terms()).isEqualTo(mode().terms());
        assertThat(mode().terms().speakers(1)).isPositive();
    }

    @Test
    void viewsNameOnlySeatsThatAreThereAndEachOnce() {
        ConferenceMode mode = mode();
        forEveryView(mode, (room, viewer, view) -> {
            assertThat(room.participants().keySet()).containsAll(view.seen()).containsAll(view.heard());
            assertThat(view.seen()).doesNotHaveDuplicates();
            assertThat(view.heard()).doesNotHaveDuplicates();
        });
    }

    @Test
    void sameRoomLeadsToTheSameView() {
        ConferenceMode mode = mode();
        forEveryView(mode, (room, viewer, view) -> assertThat(mode().viewFor(room, viewer))
                .isEqualTo(view));
    }

    @Test
    void viewsDoNotDependOnHandsAndConnections() {
        ConferenceMode mode = mode();
        forEveryView(mode, (room, viewer, view) -> {
            Conference changed = room;
            for (ParticipantId seat : room.participants().keySet()) {
                changed = changed.after(new Event.HandChanged(seat, true)).after(new Event.Disrupted(seat));
            }
            Participant same = changed.find(viewer.id()).orElseThrow();
            assertThat(mode.viewFor(changed, same)).isEqualTo(view);
        });
    }

    @Test
    void memoryOfAnotherModeDoesNoHarm() {
        ConferenceMode mode = mode();
        for (Conference room : rooms()) {
            Conference odd = room.after(new Event.Remembered("odd", Optional.of("\u0000 ] } '")));
            odd.participants().values().forEach(viewer -> assertThat(mode.viewFor(odd, viewer))
                    .isNotNull());
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void viewsOfAThousandSeatsAreQuick() {
        SeatFixture[] seats = new SeatFixture[1000];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = attendee("seat" + i).onThePodium().offering(Source.values());
        }
        ConferenceFixture full =
                conference().withCapacity(1000).inMode(mode().id()).with(seats);
        ConferenceMode mode = mode();
        Conference room = full.build();
        room.participants().values().forEach(viewer -> assertThat(mode.viewFor(room, viewer))
                .isNotNull());
    }

    private interface Case {
        void check(Conference room, Author by, Command command);
    }

    private interface ViewCase {
        void check(Conference room, Participant viewer, View view);
    }

    /** A mode is asked only what the house has found nothing against; see {@link #mayBeAsked}. */
    private void forEveryCase(Case check) {
        for (Conference room : rooms()) {
            for (Command command : commands(room)) {
                for (Author by : authors(room)) {
                    if (mayBeAsked(room, by, command)) {
                        check.check(room, by, command);
                    }
                }
            }
        }
    }

    /** The least the house promises: whom a command is about sits there, and who acts for themselves has a seat inside. */
    private static boolean mayBeAsked(Conference room, Author by, Command command) {
        if (command instanceof Command.OfSeat about && room.find(about.who()).isEmpty()) {
            return false;
        }
        boolean forOneself = command instanceof Command.AskForPodium
                || command instanceof Command.AcceptCall
                || command instanceof Command.StartRemark
                || command instanceof Command.StopRemark
                || command instanceof Command.RaiseHand;
        boolean inside = by instanceof Author.Seat seat
                && room.find(seat.id()).filter(p -> !p.waits()).isPresent();
        boolean aboutInside = command instanceof Command.CallToPodium
                || command instanceof Command.StepDown
                || command instanceof Command.PinToPodium;
        boolean targetInside = command instanceof Command.OfSeat about
                && room.find(about.who()).filter(p -> !p.waits()).isPresent();
        return (!forOneself || inside) && (!aboutInside || targetInside);
    }

    private void forEveryView(ConferenceMode mode, ViewCase check) {
        for (Conference room : rooms()) {
            room.participants().values().forEach(viewer -> check.check(room, viewer, mode.viewFor(room, viewer)));
        }
    }

    /** Rooms the mode itself has filled, with some who wait, some silenced, some gone. */
    private List<Conference> rooms() {
        ConferenceMode mode = mode();
        Random dice = new Random(4711);
        List<Conference> rooms = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            Conference room = conference("room-" + i)
                    .inMode(mode.id())
                    .withSpeakers(mode.terms().speakers(ConferenceSettings.MAX_CAPACITY))
                    .build();
            int seats = dice.nextInt(6);
            for (int s = 0; s < seats; s++) {
                room = settled(
                        mode,
                        afterRuling(mode, room, byTheHouse(), anybody(dice, s).join()));
            }
            rooms.add(room);
        }
        return rooms;
    }

    /** Rooms as another mode may have left them, which the mode has to make its own. */
    private List<Conference> unsettledRooms() {
        ConferenceMode mode = mode();
        Random dice = new Random(815);
        List<Conference> rooms = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            int speakers = Math.max(mode.terms().speakers(ConferenceSettings.MAX_CAPACITY), 1);
            ConferenceFixture fixture = conference("left-" + i).withSpeakers(speakers);
            int seats = dice.nextInt(2 * Math.min(speakers, 6) + 2);
            for (int s = 0; s < seats; s++) {
                fixture.with(anybody(dice, s));
            }
            rooms.add(fixture.build().after(new Event.ModeChanged(mode.id(), speakers)));
        }
        return rooms;
    }

    private static Conference settled(ConferenceMode mode, Conference room) {
        Conference next = room;
        for (Event event : mode.settle(room)) {
            next = next.after(event);
        }
        return next;
    }

    private static SeatFixture anybody(Random dice, int number) {
        String name = "seat" + number;
        SeatFixture seat = number == 0 ? owner(name) : dice.nextInt(4) == 0 ? moderator(name) : attendee(name);
        if (dice.nextBoolean()) {
            seat.offering(Source.MICROPHONE, Source.CAMERA);
        }
        if (dice.nextInt(3) == 0) {
            seat.speaking(1 + dice.nextInt(100));
        }
        if (dice.nextInt(5) == 0) {
            seat.offering(Source.CONTENT);
        }
        return seat.at(PLACES.get(dice.nextInt(PLACES.size())));
    }

    private static List<Author> authors(Conference room) {
        List<Author> authors = new ArrayList<>();
        authors.add(byTheHouse());
        authors.add(new Author.Person(room.settings().owner(), Set.of()));
        room.participants().keySet().forEach(seat -> authors.add(new Author.Seat(seat)));
        return authors;
    }

    private static List<Command> commands(Conference room) {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.RaiseHand(true));
        commands.add(new Command.End());
        commands.add(new Command.Custom("nobody-knows-this", Map.of("key", "value")));
        commands.add(new Command.AskForPodium());
        commands.add(new Command.AcceptCall());
        commands.add(new Command.StartRemark());
        commands.add(new Command.StopRemark());
        commands.add(new Command.AdmitAll());
        commands.add(new Command.SwitchAll(Source.MICROPHONE, Source.State.SILENCED));
        for (ParticipantId who : targets(room)) {
            commands.add(new Command.Disrupt(who));
            commands.add(new Command.Resume(who));
            commands.add(new Command.Leave(who));
            commands.add(new Command.Remove(who, false));
            commands.add(new Command.CallToPodium(who));
            commands.add(new Command.StepDown(who));
            commands.add(new Command.PinToPodium(who, true));
            commands.add(new Command.PinToPodium(who, false));
            commands.add(new Command.SendBack(who));
            commands.add(new Command.Appoint(who, true));
            commands.add(new Command.HeardSpeaking(List.of(new Command.HeardSpeaking.Heard(who, 90))));
            commands.add(new Command.TimeUp(Timer.of("remark", who)));
            commands.add(new Command.TimeUp(Timer.of("call", who)));
            commands.add(new Command.SwitchSource(who, Source.CAMERA, Source.State.ON));
            commands.add(new Command.SwitchSource(who, Source.MICROPHONE, Source.State.SILENCED));
        }
        return commands;
    }

    private static List<ParticipantId> targets(Conference room) {
        List<ParticipantId> targets = new ArrayList<>(room.participants().keySet());
        targets.add(SeatFixture.seatOf("nobody"));
        return targets;
    }

    /** What the ruling leads to; of what is left to the house only the join is done. */
    private static Conference afterRuling(ConferenceMode mode, Conference room, Author by, Command command) {
        Ruling ruling = mode.rule(room, by, command);
        if (ruling instanceof Ruling.Do events) {
            return apply(room, events);
        }
        boolean lands = ruling instanceof Ruling.Defer && command instanceof Command.Join;
        return lands ? room.after(new Event.Arrived(Participant.arriving((Command.Join) command))) : room;
    }

    private static Conference apply(Conference room, Ruling.Do ruling) {
        Conference next = room;
        for (Event event : ruling.events()) {
            next = next.after(event);
        }
        return next;
    }
}
