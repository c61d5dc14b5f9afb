package org.rostrum.mode.allonscreen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Place;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.ConferenceModeContract;
import org.rostrum.testkit.conference.Improvisation;
import org.rostrum.testkit.conference.Rehearsal;

class AllOnScreenModeTest extends ConferenceModeContract {

    private final ConferenceMode mode = mode();

    @Override
    protected ConferenceMode mode() {
        return new AllOnScreenMode("49/49");
    }

    @Test
    void isCalledAllOnScreen() {
        assertThat(mode.id()).isEqualTo(new ModeId("all-on-screen"));
    }

    @Test
    void limitsAreThoseOfTheConfiguration() throws NoSuchMethodException {
        Object byDefault = AllOnScreenConfig.class.getDeclaredMethod("limits").getDefaultValue();
        assertThat(new AllOnScreenMode((String) byDefault).terms()).isEqualTo(Terms.of("49/49"));
        assertThat(new AllOnScreenMode("").terms()).isEqualTo(Terms.ANY);
    }

    @Test
    void everybodyLandsOnThePodium() {
        Conference empty = conference().build();
        assertThat(mode.rule(empty, byTheHouse(), attendee("ben").join()))
                .isEqualTo(Ruling.of(
                        new Event.Arrived(attendee("ben").onThePodium().participant())));
    }

    @Test
    void whoMustWaitIsLeftToTheHouse() {
        Command.Join join = attendee("ben").inTheWaitingRoom().join();
        assertThat(mode.rule(conference().build(), byTheHouse(), join)).isEqualTo(Ruling.defer());
    }

    @Test
    void everythingElseIsLeftToTheHouse() {
        Conference room = conference().with(owner("anna").onThePodium()).build();
        assertThat(mode.rule(room, by("anna"), new Command.RaiseHand(true))).isEqualTo(Ruling.defer());
        assertThat(mode.rule(room, by("anna"), new Command.End())).isEqualTo(Ruling.defer());
    }

    @Test
    void admittedPeopleComeOntoThePodium() {
        Rehearsal room = Rehearsal.of(
                mode,
                conference().with(owner("anna").onThePodium(), attendee("ben").inTheWaitingRoom()));
        room.give(by("anna"), new Command.AdmitAll());
        assertThat(room.seat("ben").place()).isEqualTo(Place.PODIUM);
    }

    @Test
    void changeToThisModeBringsTheAuditoriumOntoThePodiumInOrderOfArrival() {
        Conference room = conference()
                .with(attendee("ben"), owner("anna").onThePodium(), attendee("cleo"))
                .with(attendee("dora").inTheWaitingRoom())
                .build();
        assertThat(mode.settle(room))
                .containsExactly(
                        new Event.Moved(seatOf("ben"), Place.PODIUM), new Event.Moved(seatOf("cleo"), Place.PODIUM));
    }

    @Test
    void nobodyIsEverInTheAuditorium() {
        for (int seed = 0; seed < 1000; seed++) {
            Improvisation people = new Improvisation(seed);
            Rehearsal room = Rehearsal.of(mode, conference());
            for (int i = 0; i < 40; i++) {
                people.next(room);
                assertThat(room.room().count(Place.AUDITORIUM))
                        .as("seed %d, command %d", seed, i)
                        .isZero();
            }
            people.changeOver(room, 49);
            assertThat(room.room().count(Place.AUDITORIUM)).isZero();
        }
    }

    @Test
    void everybodySeesAndHearsAllOthersInOrderOfArrival() {
        Conference room = conference()
                .with(
                        owner("anna").onThePodium(),
                        attendee("ben").onThePodium(),
                        attendee("cleo").onThePodium())
                .build();
        View view = mode.viewFor(room, room.find(seatOf("ben")).orElseThrow());
        assertThat(view.seen()).containsExactly(seatOf("anna"), seatOf("cleo"));
        assertThat(view.heard()).containsExactly(seatOf("anna"), seatOf("cleo"));
    }

    @Test
    void waitingSeatSeesNobodyAndIsSeenByNobody() {
        Conference room = conference()
                .with(owner("anna").onThePodium(), attendee("ben").at(Place.WAITING_ROOM))
                .build();
        room.participants().values().forEach(viewer -> assertThat(mode.viewFor(room, viewer))
                .isEqualTo(View.NOTHING));
    }
}
