package org.rostrum.mode.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.ConferenceModeContract;
import org.rostrum.testkit.conference.Improvisation;
import org.rostrum.testkit.conference.Rehearsal;
import org.rostrum.testkit.conference.SeatFixture;

class LectureModeTest extends ConferenceModeContract {

    private final ConferenceMode mode = mode();

    @Override
    protected ConferenceMode mode() {
        return new LectureMode("1/49");
    }

    @Test
    void isCalledLecture() {
        assertThat(mode.id()).isEqualTo(new ModeId("lecture"));
    }

    @Test
    void limitsAreThoseOfTheConfiguration() throws NoSuchMethodException {
        Object byDefault = LectureConfig.class.getDeclaredMethod("limits").getDefaultValue();
        assertThat(new LectureMode((String) byDefault).terms()).isEqualTo(Terms.of("1/49"));
    }

    @Test
    void nobodyLecturesUntilSomebodyWhoModeratesIsInside() {
        Rehearsal room = lecture(attendee("ben"), owner("anna").inTheWaitingRoom());
        assertThat(podium(room)).isEmpty();
        room.give(byTheHouse(), moderator("mia").join());
        assertThat(podium(room)).containsExactly("mia");
    }

    @Test
    void ownerLecturesEvenIfModeratorsCameFirst() {
        assertThat(podium(lecture(moderator("mia"), attendee("ben"), owner("anna"))))
                .containsExactly("anna");
    }

    @Test
    void ownerWhoComesLateInterruptsNobody() {
        Rehearsal room = lecture(moderator("mia"));
        room.give(byTheHouse(), owner("anna").join());
        assertThat(podium(room)).containsExactly("mia");
    }

    @Test
    void firstModeratorFollowsWhenTheLecturerLeaves() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"), moderator("mia"), moderator("max"));
        room.give(by("anna"), new Command.Leave(seatOf("anna")));
        assertThat(podium(room)).containsExactly("mia");
    }

    @Test
    void moderatorHandsTheLecternToAnAttendeeWhoKeepsIt() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"), moderator("mia"));
        room.give(by("mia"), new Command.CallToPodium(seatOf("ben")));
        assertThat(podium(room)).containsExactly("ben");
        room.give(byTheHouse(), moderator("max").join());
        room.give(byTheHouse(), new Command.Disrupt(seatOf("ben")));
        assertThat(podium(room)).containsExactly("ben");
        assertThat(room.seat("ben").role().moderates()).isFalse();
    }

    @Test
    void lecternGoesBackWhenTheAttendeeWhoHasItLeaves() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        room.give(by("anna"), new Command.CallToPodium(seatOf("ben")));
        room.give(by("ben"), new Command.Leave(seatOf("ben")));
        assertThat(podium(room)).containsExactly("anna");
        room.give(byTheHouse(), attendee("ben").join());
        assertThat(podium(room)).containsExactly("anna");
    }

    @Test
    void callingTheLecturerChangesNothing() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        assertThat(room.give(by("anna"), new Command.CallToPodium(seatOf("anna"))))
                .isEqualTo(Ruling.of());
    }

    @Test
    void whoModeratesTakesTheLecternByAsking() {
        Rehearsal room = lecture(owner("anna"), moderator("mia"));
        room.give(by("mia"), new Command.AskForPodium());
        assertThat(podium(room)).containsExactly("mia");
    }

    @Test
    void attendeeMayNotTakeTheLectern() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        assertThat(mode.rule(room.room(), by("ben"), new Command.AskForPodium()))
                .isEqualTo(Ruling.defer());
    }

    @Test
    void callsPinsAndRemarksAreLeftToTheHouse() {
        Conference room = lecture(owner("anna"), attendee("ben")).room();
        List<Command> commands = List.of(
                new Command.AcceptCall(),
                new Command.StartRemark(),
                new Command.PinToPodium(seatOf("ben"), true),
                attendee("dora").inTheWaitingRoom().join());
        assertThat(commands).allSatisfy(command -> assertThat(mode.rule(room, by("ben"), command))
                .isEqualTo(Ruling.defer()));
    }

    @Test
    void lecturerWhoStepsDownIsFollowedByAnother() {
        Rehearsal room = lecture(owner("anna"), moderator("mia"), moderator("max"));
        room.give(by("anna"), new Command.StepDown(seatOf("anna")));
        assertThat(podium(room)).containsExactly("mia");
        room.give(by("mia"), new Command.StepDown(seatOf("mia")));
        assertThat(podium(room)).containsExactly("anna");
    }

    @Test
    void whoModeratesAloneCannotStepDown() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        assertThat(room.give(by("anna"), new Command.StepDown(seatOf("anna")))).isEqualTo(Ruling.of());
        assertThat(podium(room)).containsExactly("anna");
    }

    @Test
    void attendeeMayLeaveTheLecternToNobody() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        room.give(by("anna"), new Command.CallToPodium(seatOf("ben")));
        room.give(by("anna"), new Command.Leave(seatOf("anna")));
        room.give(by("ben"), new Command.StepDown(seatOf("ben")));
        assertThat(podium(room)).isEmpty();
        assertThat(room.room().modeData()).isEmpty();
    }

    @Test
    void whoDoesNotLectureNeedNotStepDown() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        assertThat(room.give(by("ben"), new Command.StepDown(seatOf("ben")))).isEqualTo(Ruling.of());
    }

    @Test
    void roleOfTheLecturerDoesNotMatterWhileTheyLecture() {
        Rehearsal room = lecture(moderator("mia"), owner("anna").inTheWaitingRoom());
        room.give(byTheHouse(), new Command.Appoint(seatOf("mia"), false));
        room.give(byTheHouse(), new Command.AdmitAll());
        assertThat(podium(room)).containsExactly("mia");
    }

    @Test
    void lecturerWhoIsSentBackToTheWaitingRoomLosesTheLectern() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        room.give(by("anna"), new Command.CallToPodium(seatOf("ben")));
        room.give(by("anna"), new Command.SendBack(seatOf("ben")));
        assertThat(podium(room)).containsExactly("anna");
    }

    @Test
    void afterAChangeOfModeOnlyTheOwnerStaysOnThePodium() {
        assertThat(podium(lecture(
                        moderator("mia").onThePodium(),
                        attendee("ben").onThePodium(),
                        owner("anna").onThePodium())))
                .containsExactly("anna");
    }

    @Test
    void afterAChangeOfModeAModeratorOnThePodiumComesBeforeTheOwnerOffIt() {
        assertThat(podium(lecture(
                        owner("anna"),
                        attendee("ben").onThePodium(),
                        moderator("mia").onThePodium(),
                        moderator("max").onThePodium())))
                .containsExactly("mia");
    }

    @Test
    void afterAChangeOfModeAttendeesLeaveThePodium() {
        assertThat(podium(lecture(attendee("ben").onThePodium(), owner("anna"))))
                .containsExactly("anna");
        assertThat(podium(lecture(attendee("ben").onThePodium()))).isEmpty();
    }

    @Test
    void thereAreNeverTwoLecturersNotEvenForAMoment() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        Ruling.Do handOver = (Ruling.Do) mode.rule(room.room(), by("anna"), new Command.CallToPodium(seatOf("ben")));
        Conference next = room.room();
        for (Event event : handOver.events()) {
            next = next.after(event);
            assertThat(next.count(Place.PODIUM)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void lecturerSeesAndHearsEverybodyWhoModeratesFirst() {
        Rehearsal room = lecture(attendee("ben"), owner("anna"), attendee("cleo"), moderator("mia"));
        room.give(byTheHouse(), attendee("dora").inTheWaitingRoom().join());
        List<ParticipantId> audience = List.of(seatOf("mia"), seatOf("ben"), seatOf("cleo"));
        assertThat(viewOf(room, "anna")).isEqualTo(new View(audience, audience));
    }

    @Test
    void everybodyElseSeesAndHearsTheLecturerAlone() {
        Rehearsal room = lecture(owner("anna"), moderator("mia"), attendee("ben"));
        View lecturer = new View(List.of(seatOf("anna")), List.of(seatOf("anna")));
        assertThat(viewOf(room, "mia")).isEqualTo(lecturer);
        assertThat(viewOf(room, "ben")).isEqualTo(lecturer);
    }

    @Test
    void waitingSeatSeesNobody() {
        assertThat(viewOf(lecture(owner("anna"), attendee("ben").inTheWaitingRoom()), "ben"))
                .isEqualTo(View.NOTHING);
    }

    @Test
    void nobodyIsSeenWhereNobodyLectures() {
        assertThat(viewOf(lecture(attendee("ben"), attendee("cleo")), "ben")).isEqualTo(View.NOTHING);
    }

    @Test
    void memoryThatNamesNobodyDoesNoHarm() {
        Rehearsal room = lecture(owner("anna"), attendee("ben"));
        room.happened(new Event.Remembered("lecturer", Optional.of("\u0000 nobody")));
        assertThat(podium(room)).containsExactly("anna");
        assertThat(room.room().modeData()).containsEntry("lecturer", "anna");
    }

    @Test
    void whateverPeopleDoThereIsOneLecturerIfSomebodyModerates() {
        for (int seed = 0; seed < 2000; seed++) {
            Improvisation people = new Improvisation(seed);
            Rehearsal room = Rehearsal.of(mode, conference());
            for (int i = 0; i < 40; i++) {
                people.next(room);
                check(room.room(), "seed %d, command %d".formatted(seed, i));
            }
            people.changeOver(room, 1);
            check(room.room(), "seed %d, after the change of mode".formatted(seed));
        }
    }

    private void check(Conference room, String when) {
        boolean moderated = room.inside().stream().anyMatch(seat -> seat.role().moderates());
        assertThat(room.count(Place.PODIUM)).as(when).isBetween(moderated ? 1 : 0, 1);
        Optional<String> lecturer = lecturer(room).map(seat -> seat.id().value());
        assertThat(Optional.ofNullable(room.modeData().get("lecturer")))
                .as(when)
                .isEqualTo(lecturer);
        for (Participant viewer : room.participants().values()) {
            View view = mode.viewFor(room, viewer);
            assertThat(view.seen()).as(when).doesNotContain(viewer.id()).isEqualTo(view.heard());
            assertThat(view.seen().stream().map(room::find).map(Optional::orElseThrow))
                    .as(when)
                    .noneMatch(Participant::waits);
            if (viewer.place() != Place.PODIUM) {
                assertThat(view.seen().size()).as(when).isLessThanOrEqualTo(1);
            }
        }
    }

    private Rehearsal lecture(SeatFixture... seats) {
        return Rehearsal.of(mode, conference().with(seats));
    }

    private View viewOf(Rehearsal room, String who) {
        return mode.viewFor(room.room(), room.seat(who));
    }

    private static List<String> podium(Rehearsal room) {
        return room.room().in(Place.PODIUM).stream()
                .map(seat -> seat.id().value())
                .toList();
    }

    private static Optional<Participant> lecturer(Conference room) {
        return room.in(Place.PODIUM).stream().findFirst();
    }
}
