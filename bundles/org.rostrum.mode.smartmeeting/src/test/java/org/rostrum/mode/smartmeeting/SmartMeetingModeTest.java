package org.rostrum.mode.smartmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.mode.smartmeeting.Meeting.meeting;
import static org.rostrum.mode.smartmeeting.Meeting.refusal;
import static org.rostrum.mode.smartmeeting.Meeting.speaker;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.ConferenceModeContract;

class SmartMeetingModeTest extends ConferenceModeContract {

    private final ConferenceMode mode = mode();

    @Override
    protected ConferenceMode mode() {
        return new SmartMeetingMode("4/450");
    }

    @Test
    void isCalledSmartMeeting() {
        assertThat(mode.id()).isEqualTo(new ModeId("smart-meeting"));
    }

    @Test
    void limitsAreThoseOfTheConfigurationAndMicrophonesAreOffOnEntry() throws NoSuchMethodException {
        Object byDefault = SmartMeetingConfig.class.getDeclaredMethod("limits").getDefaultValue();
        assertThat(new SmartMeetingMode((String) byDefault).terms())
                .isEqualTo(Terms.of("4/450, 5/450, 6/420", Source.MICROPHONE));
        assertThat(new SmartMeetingMode((String) byDefault).terms().participants(3))
                .isEmpty();
    }

    @Test
    void everybodyLandsInTheAuditorium() {
        Meeting room = meeting();
        room.give(
                byTheHouse(),
                owner("anna").onThePodium().offering(Source.CAMERA).join());
        assertThat(room.seat("anna").place()).isEqualTo(Place.AUDITORIUM);
    }

    @Test
    void askingCallingAndRemarkingAreLeftToTheHouse() {
        Conference room = meeting(owner("anna"), attendee("ben")).room();
        List<Command> commands = List.of(
                new Command.AskForPodium(),
                new Command.CallToPodium(seatOf("ben")),
                new Command.AcceptCall(),
                new Command.StartRemark(),
                attendee("dora").inTheWaitingRoom().join());
        assertThat(commands).allSatisfy(command -> assertThat(mode.rule(room, by("anna"), command))
                .isEqualTo(Ruling.defer()));
    }

    @Test
    void layoutNeedsTwoSlotsForWhoeverSpeaks() {
        Conference room = meeting(owner("anna")).room();
        assertThat(refusal(mode.rule(room, by("anna"), layout(new Layout.Slot.ActiveSpeaker()))))
                .isEqualTo("layout.invalid");
        assertThat(mode.rule(
                        room, by("anna"), layout(new Layout.Slot.ActiveSpeaker(), new Layout.Slot.ActiveSpeaker())))
                .isEqualTo(Ruling.defer());
        assertThat(mode.rule(room, by("anna"), new Command.SetLayout(Optional.empty(), Optional.empty())))
                .isEqualTo(Ruling.defer());
    }

    @Test
    void unfitLayoutsOfTheFormerModeAreCleared() {
        Optional<Layout> unfit = layout(new Layout.Slot.Random()).layout();
        Optional<Layout> fit = layout(new Layout.Slot.ActiveSpeaker(), new Layout.Slot.ActiveSpeaker())
                .layout();
        Meeting room = new Meeting(conference()
                .with(owner("anna"), attendee("ben"))
                .after(new Event.LayoutSet(Optional.empty(), unfit))
                .after(new Event.LayoutSet(Optional.of(seatOf("ben")), unfit))
                .after(new Event.LayoutSet(Optional.of(seatOf("anna")), fit)));
        assertThat(room.room().layouts().everybody()).isEmpty();
        assertThat(room.room().layouts().one()).containsOnlyKeys(seatOf("anna"));
    }

    @Test
    void everybodySeesAndHearsThePodiumButNotThemselves() {
        Meeting room = meeting(owner("anna"), speaker("ben", 50), speaker("cleo", 40), attendee("dora"));
        room.pins("dora");
        assertThat(room.viewOf("anna").seen()).containsExactly(seatOf("dora"), seatOf("ben"), seatOf("cleo"));
        assertThat(room.viewOf("ben").seen()).containsExactly(seatOf("dora"), seatOf("cleo"));
        assertThat(room.viewOf("ben").heard()).containsExactly(seatOf("dora"), seatOf("cleo"));
    }

    @Test
    void waitingSeatSeesNobody() {
        Meeting room = meeting(speaker("ben", 50), attendee("dora").inTheWaitingRoom());
        assertThat(room.viewOf("dora")).isEqualTo(View.NOTHING);
    }

    private static Command.SetLayout layout(Layout.Slot... slots) {
        return new Command.SetLayout(Optional.empty(), Optional.of(new Layout(List.of(slots), false)));
    }
}
