package org.rostrum.mode.talkingstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Place;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.ConferenceModeContract;
import org.rostrum.testkit.conference.SeatFixture;

class TalkingStickModeTest extends ConferenceModeContract {

    private final ConferenceMode mode = mode();

    /** Anna moderates, Ben holds the stick, Dora waits. */
    private final Conference room = roomOf(
            owner("anna"),
            attendee("ben").onThePodium(),
            attendee("cleo"),
            attendee("dora").inTheWaitingRoom());

    @Override
    protected ConferenceMode mode() {
        return new TalkingStickMode();
    }

    @Test
    void isCalledTalkingStick() {
        assertThat(mode.id()).isEqualTo(new ModeId("talking-stick"));
    }

    @Test
    void oneSpeaksAtATime() {
        assertThat(mode.terms().speakers(10)).isEqualTo(1);
    }

    @Test
    void holderPassesTheStickOn() {
        assertThat(mode.rule(room, by("ben"), passTo("cleo"))).isEqualTo(fromBenTo("cleo"));
    }

    @Test
    void moderatorGivesTheStickToAnybody() {
        assertThat(mode.rule(room, by("anna"), passTo("cleo"))).isEqualTo(fromBenTo("cleo"));
        assertThat(mode.rule(room, by("anna"), passTo("anna"))).isEqualTo(fromBenTo("anna"));
    }

    @Test
    void nobodyElseTakesTheStick() {
        assertThat(refusal("cleo", passTo("cleo"))).isEqualTo(Problems.ROLE_REQUIRED.code());
    }

    @Test
    void stickThatIsPassedToItsHolderStaysThere() {
        assertThat(mode.rule(room, by("ben"), passTo("ben"))).isEqualTo(Ruling.of());
    }

    @Test
    void stickIsNotPassedToWhoIsNotInside() {
        for (String nobody : List.of("dora", "nobody", "", "not a seat")) {
            assertThat(refusal("ben", passTo(nobody))).as(nobody).isEqualTo(Problems.PARTICIPANT_UNKNOWN.code());
        }
        assertThat(refusal("ben", new Command.Custom("stick.pass", Map.of())))
                .isEqualTo(Problems.PARTICIPANT_UNKNOWN.code());
    }

    @Test
    void everythingElseIsLeftToTheHouse() {
        assertThat(mode.rule(room, by("ben"), new Command.Custom("stick.break", Map.of("to", "cleo"))))
                .isEqualTo(Ruling.defer());
        assertThat(mode.rule(room, by("ben"), new Command.AskForPodium())).isEqualTo(Ruling.defer());
    }

    @Test
    void firstInsideTakesTheStick() {
        Conference first = roomOf(attendee("dora").inTheWaitingRoom(), attendee("ben"));
        assertThat(mode.settle(first)).containsExactly(new Event.Moved(seatOf("ben"), Place.PODIUM));
    }

    @Test
    void whenTheHolderGoesTheStickFallsToWhoArrivedFirst() {
        Event annaTakesIt = new Event.Moved(seatOf("anna"), Place.PODIUM);
        assertThat(mode.settle(room.after(new Event.Departed(seatOf("ben"), Reason.LEFT))))
                .containsExactly(annaTakesIt);
        assertThat(mode.settle(room.after(new Event.Moved(seatOf("ben"), Place.WAITING_ROOM))))
                .containsExactly(annaTakesIt);
    }

    @Test
    void thereIsOnlyOneStick() {
        Conference crowded = roomOf(
                attendee("ben").onThePodium(),
                owner("anna").onThePodium(),
                attendee("cleo").onThePodium());
        assertThat(mode.settle(crowded))
                .containsExactly(
                        new Event.Moved(seatOf("anna"), Place.AUDITORIUM),
                        new Event.Moved(seatOf("cleo"), Place.AUDITORIUM));
    }

    @Test
    void orderlyAndEmptyRoomsAreLeftAlone() {
        assertThat(mode.settle(room)).isEmpty();
        assertThat(mode.settle(roomOf())).isEmpty();
        assertThat(mode.settle(roomOf(attendee("dora").inTheWaitingRoom()))).isEmpty();
    }

    @Test
    void everybodySeesEverybodyAndHearsTheHolder() {
        for (String viewer : List.of("anna", "ben", "cleo")) {
            assertThat(mode.viewFor(room, room.find(seatOf(viewer)).orElseThrow()))
                    .isEqualTo(
                            new View(List.of(seatOf("anna"), seatOf("ben"), seatOf("cleo")), List.of(seatOf("ben"))));
        }
    }

    @Test
    void whoWaitsSeesAndHearsNobody() {
        assertThat(mode.viewFor(room, room.find(seatOf("dora")).orElseThrow())).isEqualTo(View.NOTHING);
    }

    private Conference roomOf(SeatFixture... seats) {
        return conference().inMode(new ModeId("talking-stick")).with(seats).build();
    }

    private String refusal(String who, Command command) {
        return ((Ruling.Refuse) mode.rule(room, by(who), command)).why().code();
    }

    private static Command passTo(String who) {
        return new Command.Custom("stick.pass", Map.of("to", who));
    }

    private static Ruling fromBenTo(String who) {
        return Ruling.of(new Event.Moved(seatOf("ben"), Place.AUDITORIUM), new Event.Moved(seatOf(who), Place.PODIUM));
    }
}
