package org.rostrum.mode.moderated;

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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.ConferenceModeContract;
import org.rostrum.testkit.conference.SeatFixture;

class ModeratedModeTest extends ConferenceModeContract {

    private final ConferenceMode mode = mode();

    @Override
    protected ConferenceMode mode() {
        return new ModeratedMode(Terms.ANY);
    }

    @Test
    void isCalledModerated() {
        assertThat(mode.id()).isEqualTo(new ModeId("moderated"));
    }

    @Test
    void theMoreSpeakersTheFewerParticipantsUnlessConfiguredOtherwise() throws NoSuchMethodException {
        Object limits = ModeratedConfig.class.getDeclaredMethod("limits").getDefaultValue();
        Terms terms = new ModeratedMode(Terms.of((String) limits)).terms();
        assertThat(terms.participants(1)).contains(1500);
        assertThat(terms.participants(4)).contains(450);
        assertThat(terms.participants(5)).isEmpty();
        assertThat(terms.offOnEntry()).isEmpty();
    }

    @Test
    void everybodyLandsInTheAuditorium() {
        Conference room = roomFor(2);
        assertThat(placeOnArrival(room, attendee("ben"))).isEqualTo(Place.AUDITORIUM);
        assertThat(placeOnArrival(room, attendee("ben").onThePodium())).isEqualTo(Place.AUDITORIUM);
    }

    @Test
    void whoModeratesLandsOnThePodiumWhileThereIsRoom() {
        assertThat(placeOnArrival(roomFor(2, owner("anna").onThePodium()), moderator("mia")))
                .isEqualTo(Place.PODIUM);
        assertThat(placeOnArrival(roomFor(1, owner("anna").onThePodium()), moderator("mia")))
                .isEqualTo(Place.AUDITORIUM);
    }

    @Test
    void whoMustWaitIsLeftToTheHouse() {
        Command.Join join = attendee("ben").inTheWaitingRoom().join();
        assertThat(mode.rule(roomFor(2), byTheHouse(), join)).isEqualTo(Ruling.defer());
    }

    @Test
    void pinsAreNothingHere() {
        Conference room = roomFor(2, owner("anna").onThePodium());
        assertThat(mode.rule(room, by("anna"), new Command.PinToPodium(seatOf("anna"), true)))
                .isEqualTo(Ruling.defer());
    }

    @Test
    void timersOfOthersAreLeftToTheHouse() {
        Timer foreign = new Timer("somebody-elses", Optional.empty());
        assertThat(mode.rule(roomFor(2), byTheHouse(), new Command.TimeUp(foreign)))
                .isEqualTo(Ruling.defer());
    }

    @Test
    void whoHasNoSeatInsideIsRefused() {
        Conference room = roomFor(2, attendee("ben").inTheWaitingRoom());
        Author outside = new Author.Person(room.settings().owner(), Set.of());
        for (Command command : List.of(
                new Command.AskForPodium(),
                new Command.AcceptCall(),
                new Command.StartRemark(),
                new Command.StopRemark(),
                new Command.CallToPodium(seatOf("ben")),
                new Command.StepDown(seatOf("nobody")))) {
            for (Author author : List.of(outside, by("ben"), by("nobody"))) {
                assertThat(mode.rule(room, author, command))
                        .as("%s does %s", author, command)
                        .isInstanceOfSatisfying(Ruling.Refuse.class, refused -> assertThat(
                                        refused.why().code())
                                .isEqualTo(Problems.PARTICIPANT_UNKNOWN.code()));
            }
        }
    }

    @Test
    void everybodySeesAndHearsThePodiumInOrderOfArrival() {
        Conference room = roomFor(
                3,
                attendee("ben").onThePodium(),
                attendee("cleo").offering(Source.MICROPHONE, Source.CAMERA),
                owner("anna").onThePodium());
        for (String viewer : List.of("anna", "ben", "cleo")) {
            assertThat(viewOf(room, viewer))
                    .isEqualTo(
                            new View(List.of(seatOf("ben"), seatOf("anna")), List.of(seatOf("ben"), seatOf("anna"))));
        }
    }

    @Test
    void whoRemarksIsHeardAndNotSeen() {
        Stage stage = Stage.with(2, owner("anna").onThePodium(), attendee("ben"), attendee("cleo"));
        stage.give("cleo", new Command.StartRemark());
        assertThat(viewOf(stage.room(), "ben"))
                .isEqualTo(new View(List.of(seatOf("anna")), List.of(seatOf("anna"), seatOf("cleo"))));
    }

    @Test
    void whoWaitsSeesAndHearsNobody() {
        Conference room =
                roomFor(2, owner("anna").onThePodium(), attendee("ben").inTheWaitingRoom());
        assertThat(viewOf(room, "ben")).isEqualTo(View.NOTHING);
    }

    @Test
    void whenItTakesOverWhoModeratesStaysOnThePodiumFirst() {
        Stage stage = Stage.with(
                5,
                attendee("ben").onThePodium(),
                attendee("cleo").onThePodium(),
                attendee("dora").onThePodium(),
                owner("anna").onThePodium());
        assertThat(stage.happened(new Event.ModeChanged(mode.id(), 2)))
                .containsExactly(
                        new Event.Moved(seatOf("cleo"), Place.AUDITORIUM),
                        new Event.Moved(seatOf("dora"), Place.AUDITORIUM));
        assertThat(stage.room().in(Place.PODIUM)).extracting("name").containsExactly("ben", "anna");
    }

    @Test
    void inAnOrderlyRoomNothingIsSettled() {
        assertThat(mode.settle(roomFor(1, owner("anna").onThePodium(), attendee("ben"))))
                .isEmpty();
    }

    @Test
    void whatWasLeftBehindByNobodyIsTidiedAway() {
        Stage stage = Stage.with(1, owner("anna").onThePodium());
        stage.happened(new Event.Remembered("remark:gone", Optional.of("held")));
        assertThat(stage.room().modeData()).isEmpty();
        stage.happened(new Event.Remembered("remark: ]", Optional.of("held")));
        assertThat(viewOf(stage.room(), "anna").heard()).containsExactly(seatOf("anna"));
    }

    private Place placeOnArrival(Conference room, SeatFixture seat) {
        Ruling.Do ruling = (Ruling.Do) mode.rule(room, byTheHouse(), seat.join());
        return room.after(ruling.events().get(0)).find(seat.id()).orElseThrow().place();
    }

    private View viewOf(Conference room, String viewer) {
        return mode.viewFor(room, room.find(seatOf(viewer)).orElseThrow());
    }

    private Conference roomFor(int speakers, SeatFixture... seats) {
        return conference().inMode(mode.id()).withSpeakers(speakers).with(seats).build();
    }
}
