package org.rostrum.mode.moderated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.Source.State;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.SeatFixture;

class RemarksTest {

    private static final Command START = new Command.StartRemark();
    private static final Command STOP = new Command.StopRemark();
    private static final Timer TAIL_OF_BEN = Timer.of("remark", seatOf("ben"));
    private static final Event TAIL_BEGINS = new Event.TimerStarted(TAIL_OF_BEN, Duration.ofSeconds(3));
    private static final Event TAIL_STOPS = new Event.TimerStopped(TAIL_OF_BEN);
    private static final Event FORGOTTEN = new Event.Remembered("remark:ben", Optional.empty());
    private static final Event MICROPHONE_ON = microphone(State.ON);
    private static final Event MICROPHONE_OFF = microphone(State.OFF);

    private final Stage stage = stageWith(attendee("ben"));

    private static Stage stageWith(SeatFixture ben) {
        return Stage.with(2, owner("anna").onThePodium(), ben);
    }

    @Test
    void remarkOpensTheMicrophone() {
        assertThat(stage.give("ben", START)).containsExactly(MICROPHONE_ON, remembered("held"));
    }

    @Test
    void whoModeratesFromTheAuditoriumRemarksToo() {
        Stage other = Stage.with(1, owner("anna").onThePodium(), moderator("mia"));
        other.give("mia", START);
        assertThat(Remarks.heard(other.room())).containsExactly(seatOf("mia"));
    }

    @Test
    void remarksEndWithTheModeAndLeaveNoMicrophoneOpen() {
        stage.give("ben", START);
        assertThat(new ModeratedMode(Terms.ANY)
                        .rule(
                                stage.room(),
                                SeatFixture.by("anna"),
                                new Command.ChangeMode(new ModeId("lecture"), Optional.empty())))
                .isEqualTo(Ruling.of(FORGOTTEN, MICROPHONE_OFF));
    }

    @Test
    void keyRepeatChangesNothing() {
        stage.give("ben", START);
        assertThat(stage.give("ben", START)).isEmpty();
    }

    @Test
    void whoIsHeardAnywayNeedsNoRemark() {
        assertThat(stage.give("anna", START)).isEmpty();
    }

    @Test
    void whoIsSilencedCannotRemark() {
        Stage silenced = stageWith(attendee("ben").silenced(Source.MICROPHONE));
        assertThat(silenced.refusal("ben", START).code()).isEqualTo(Problems.SOURCE_SILENCED.code());
    }

    @Test
    void remarkGoesOnForThreeSecondsAfterTheKey() {
        stage.give("ben", START);
        assertThat(stage.give("ben", STOP)).containsExactly(remembered("ending"), TAIL_BEGINS);
        assertThat(Remarks.heard(stage.room())).containsExactly(seatOf("ben"));
    }

    @Test
    void whoLetsGoOfNothingEndsNothing() {
        assertThat(stage.give("ben", STOP)).isEmpty();
        stage.give("ben", START);
        stage.give("ben", STOP);
        assertThat(stage.give("ben", STOP)).isEmpty();
    }

    @Test
    void whoPressesAgainInTheTailGoesOn() {
        stage.give("ben", START);
        stage.give("ben", STOP);
        assertThat(stage.give("ben", START)).containsExactly(remembered("held"), TAIL_STOPS);
    }

    @Test
    void afterTheTailTheMicrophoneIsOffAgain() {
        stage.give("ben", START);
        stage.give("ben", STOP);
        assertThat(stage.timeUp("remark", "ben")).containsExactly(FORGOTTEN, MICROPHONE_OFF);
        assertThat(Remarks.heard(stage.room())).isEmpty();
    }

    @Test
    void openMicrophoneStaysOpen() {
        Stage open = stageWith(attendee("ben").offering(Source.MICROPHONE));
        assertThat(open.give("ben", START)).containsExactly(remembered("held,open"));
        assertThat(open.give("ben", STOP)).containsExactly(remembered("ending,open"), TAIL_BEGINS);
        assertThat(open.timeUp("remark", "ben")).containsExactly(FORGOTTEN);
        assertThat(open.seat("ben").offers(Source.MICROPHONE)).isTrue();
    }

    @Test
    void timeUpOfAnEarlierTailDoesNotEndWhatIsHeld() {
        stage.give("ben", START);
        assertThat(stage.timeUp("remark", "ben")).isEmpty();
        assertThat(Remarks.heard(stage.room())).containsExactly(seatOf("ben"));
    }

    @Test
    void lostConnectionLetsGoOfTheKey() {
        stage.give("ben", START);
        assertThat(stage.happened(new Event.Disrupted(seatOf("ben"))))
                .containsExactly(remembered("ending"), TAIL_BEGINS);
        assertThat(stage.happened(new Event.Resumed(seatOf("ben")))).isEmpty();
    }

    @Test
    void mutingEndsIt() {
        stage.give("ben", START);
        assertThat(stage.happened(microphone(State.SILENCED))).containsExactly(FORGOTTEN);
        assertThat(stage.seat("ben").state(Source.MICROPHONE)).isEqualTo(State.SILENCED);
    }

    @Test
    void mutingAllEndsItInTheTailToo() {
        stage.give("ben", START);
        stage.give("ben", STOP);
        assertThat(stage.happened(new Event.AllSwitched(Source.MICROPHONE, State.OFF)))
                .containsExactly(FORGOTTEN, TAIL_STOPS);
    }

    @Test
    void placeOnThePodiumEndsIt() {
        stage.give("ben", START);
        stage.give("ben", new Command.AskForPodium());
        assertThat(stage.give("anna", new Command.CallToPodium(seatOf("ben"))))
                .containsExactly(new Event.Moved(seatOf("ben"), Place.PODIUM), FORGOTTEN, MICROPHONE_OFF);
    }

    @Test
    void waitingRoomEndsIt() {
        stage.give("ben", START);
        assertThat(stage.happened(new Event.Moved(seatOf("ben"), Place.WAITING_ROOM)))
                .containsExactly(FORGOTTEN, MICROPHONE_OFF);
    }

    @Test
    void whoLeavesIsForgotten() {
        stage.give("ben", START);
        assertThat(stage.happened(new Event.Departed(seatOf("ben"), Reason.LEFT)))
                .containsExactly(FORGOTTEN);
    }

    @Test
    void remarksSwitchedOffEndAtOnce() {
        stage.give("ben", START);
        stage.give("ben", STOP);
        assertThat(stage.happened(new Event.RulesChanged(Rules.OPEN.allowing(Feature.REMARKS, false))))
                .containsExactly(FORGOTTEN, MICROPHONE_OFF, TAIL_STOPS);
    }

    @Test
    void fifthRemarkAtOnceIsOneTooMany() {
        Stage crowd = Stage.with(1, attendee("a"), attendee("b"), attendee("c"), attendee("d"), attendee("e"));
        for (String who : new String[] {"a", "b", "c", "d"}) {
            crowd.give(who, START);
        }
        assertThat(crowd.refusal("e", START).code()).isEqualTo(Problems.PODIUM_FULL.code());
        crowd.give("b", STOP);
        crowd.timeUp("remark", "b");
        crowd.give("e", START);
        assertThat(Remarks.heard(crowd.room())).containsExactly(seatOf("a"), seatOf("c"), seatOf("d"), seatOf("e"));
    }

    private static Event remembered(String text) {
        return new Event.Remembered("remark:ben", Optional.of(text));
    }

    private static Event microphone(State state) {
        return new Event.SourceSwitched(seatOf("ben"), Source.MICROPHONE, state);
    }
}
