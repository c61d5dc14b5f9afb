package org.rostrum.mode.moderated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.PodiumClosed.Outcome;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.PodiumRequest;
import org.rostrum.conference.Role;
import org.rostrum.conference.Timer;
import org.rostrum.problem.Problems;

class PodiumTest {

    private static final Command ASK = new Command.AskForPodium();
    private static final Command ACCEPT = new Command.AcceptCall();
    private static final Command CALL_BEN = new Command.CallToPodium(seatOf("ben"));
    private static final Command BEN_DOWN = new Command.StepDown(seatOf("ben"));
    private static final Event BEN_GOES_UP = new Event.Moved(seatOf("ben"), Place.PODIUM);
    private static final Event BEN_GOES_DOWN = new Event.Moved(seatOf("ben"), Place.AUDITORIUM);
    private static final Timer CALL_OF_BEN = Timer.of("call", seatOf("ben"));

    /** Anna moderates and is on the podium, Ben and Cleo listen. */
    private final Stage free = stage(2);

    private final Stage full = stage(1);

    private static Stage stage(int speakers) {
        return Stage.with(speakers, owner("anna").onThePodium(), attendee("ben"), attendee("cleo"));
    }

    @Test
    void whoAsksStandsInTheQueue() {
        assertThat(free.give("ben", ASK)).containsExactly(new Event.PodiumAsked(seatOf("ben")));
    }

    @Test
    void whoAsksTwiceKeepsTheirPlaceInTheQueue() {
        free.give("ben", ASK);
        free.give("cleo", ASK);
        assertThat(free.give("ben", ASK)).isEmpty();
        assertThat(free.seat("ben").podium().orElseThrow().since())
                .isLessThan(free.seat("cleo").podium().orElseThrow().since());
    }

    @Test
    void whoModeratesTakesAFreePlaceAtOnce() {
        Stage stage = Stage.with(1, moderator("mia"));
        assertThat(stage.give("mia", ASK)).containsExactly(new Event.Moved(seatOf("mia"), Place.PODIUM));
    }

    @Test
    void whoModeratesCannotTakeAPlaceWhenThereIsNone() {
        Stage stage = Stage.with(1, owner("anna").onThePodium(), moderator("mia"));
        assertThat(stage.refusal("mia", ASK).code()).isEqualTo(Problems.PODIUM_FULL.code());
    }

    @Test
    void whoModeratesStepsDownAndStaysDown() {
        free.give("anna", new Command.StepDown(seatOf("anna")));
        free.give("ben", ASK);
        assertThat(free.seat("anna").place()).isEqualTo(Place.AUDITORIUM);
    }

    @Test
    void moderatorGrantsWhatWasAskedFor() {
        free.give("ben", ASK);
        assertThat(free.give("anna", CALL_BEN)).containsExactly(BEN_GOES_UP);
        assertThat(free.seat("ben").podium()).isEmpty();
    }

    @Test
    void moderatorCallsWhoHasNotAskedForThirtySeconds() {
        assertThat(free.give("anna", CALL_BEN))
                .containsExactly(
                        new Event.PodiumCalled(seatOf("ben")),
                        new Event.TimerStarted(CALL_OF_BEN, Duration.ofSeconds(30)));
    }

    @Test
    void moderatorCallsOneselfWithoutAsking() {
        free.give("anna", new Command.StepDown(seatOf("anna")));
        assertThat(free.give("anna", new Command.CallToPodium(seatOf("anna"))))
                .containsExactly(new Event.Moved(seatOf("anna"), Place.PODIUM));
    }

    @Test
    void whoAcceptsTheCallGoesUpAndTheTimerStops() {
        free.give("anna", CALL_BEN);
        assertThat(free.give("ben", ACCEPT)).containsExactly(BEN_GOES_UP, new Event.TimerStopped(CALL_OF_BEN));
    }

    @Test
    void callOutlivesAFullPodium() {
        full.give("anna", CALL_BEN);
        assertThat(full.refusal("ben", ACCEPT).code()).isEqualTo(Problems.PODIUM_FULL.code());
        full.give("anna", new Command.StepDown(seatOf("anna")));
        assertThat(full.give("ben", ACCEPT)).contains(BEN_GOES_UP);
    }

    @Test
    void requestOutlivesAFullPodium() {
        full.give("ben", ASK);
        assertThat(full.refusal("anna", CALL_BEN).code()).isEqualTo(Problems.PODIUM_FULL.code());
        assertThat(full.seat("ben").is(PodiumRequest.Kind.ASKED)).isTrue();
    }

    @Test
    void whoDoesNotAnswerTheCallIsCalledNoLonger() {
        free.give("anna", CALL_BEN);
        assertThat(free.timeUp("call", "ben")).containsExactly(closed(Outcome.TIMED_OUT));
    }

    @Test
    void ownWordAndModeratorsWordCloseDifferently() {
        free.give("ben", ASK);
        assertThat(free.give("ben", BEN_DOWN)).containsExactly(closed(Outcome.WITHDRAWN));
        free.give("ben", ASK);
        assertThat(free.give("anna", BEN_DOWN)).containsExactly(closed(Outcome.REFUSED));
        free.give("anna", CALL_BEN);
        assertThat(free.give("ben", BEN_DOWN))
                .containsExactly(closed(Outcome.DECLINED), new Event.TimerStopped(CALL_OF_BEN));
        free.give("anna", CALL_BEN);
        assertThat(free.give("anna", BEN_DOWN))
                .containsExactly(closed(Outcome.REFUSED), new Event.TimerStopped(CALL_OF_BEN));
    }

    @Test
    void whoIsSentBackIsCalledNoLonger() {
        free.give("anna", CALL_BEN);
        assertThat(free.happened(new Event.Moved(seatOf("ben"), Place.WAITING_ROOM)))
                .isEmpty();
        assertThat(free.room().timers()).isEmpty();
        assertThat(free.seat("ben").podium()).isEmpty();
    }

    @Test
    void whoIsMadeAModeratorInTheQueueTakesThePlaceAlone() {
        free.give("ben", ASK);
        free.happened(new Event.RoleChanged(seatOf("ben"), Role.MODERATOR));
        assertThat(free.give("ben", ASK)).containsExactly(BEN_GOES_UP);
    }

    /** Every order in every state, with a free place and without. */
    @ParameterizedTest(name = "{0}: {1} leads to {2}, on a full podium to {3}")
    @CsvSource({
        "OFF,    ask,        ASKED,  ASKED",
        "OFF,    call,       CALLED, CALLED",
        "OFF,    accept,     podium.uncalled, podium.uncalled",
        "OFF,    step down,  OFF,    OFF",
        "OFF,    remove,     OFF,    OFF",
        "OFF,    time up,    OFF,    OFF",
        "ASKED,  ask,        ASKED,  ASKED",
        "ASKED,  call,       ON,     podium.full",
        "ASKED,  accept,     podium.uncalled, podium.uncalled",
        "ASKED,  step down,  OFF,    OFF",
        "ASKED,  remove,     OFF,    OFF",
        "ASKED,  time up,    ASKED,  ASKED",
        "CALLED, ask,        ON,     podium.full",
        "CALLED, call,       CALLED, CALLED",
        "CALLED, accept,     ON,     podium.full",
        "CALLED, step down,  OFF,    OFF",
        "CALLED, remove,     OFF,    OFF",
        "CALLED, time up,    OFF,    OFF",
        "ON,     ask,        ON,     ON",
        "ON,     call,       ON,     ON",
        "ON,     accept,     podium.uncalled, podium.uncalled",
        "ON,     step down,  OFF,    OFF",
        "ON,     remove,     OFF,    OFF",
        "ON,     time up,    ON,     ON"
    })
    void everyOrderInEveryState(String state, String order, String withRoom, String withoutRoom) {
        assertThat(resultOf(order, inState(state, 2))).isEqualTo(withRoom);
        assertThat(resultOf(order, inState(state, 1))).isEqualTo(withoutRoom);
    }

    /** With one place Anna holds it, unless Ben does. */
    private static Stage inState(String state, int speakers) {
        Stage stage = stage(2);
        switch (state) {
            case "ASKED" -> stage.give("ben", ASK);
            case "CALLED" -> stage.give("anna", CALL_BEN);
            case "ON" -> stage.happened(BEN_GOES_UP);
            default -> assertThat(state).isEqualTo("OFF");
        }
        if (speakers == 1 && !state.equals("ON")) {
            stage.happened(new Event.Moved(seatOf("cleo"), Place.PODIUM));
        }
        return stage;
    }

    private static String resultOf(String order, Stage stage) {
        String author = List.of("call", "remove").contains(order) ? "anna" : "ben";
        if (order.equals("time up")) {
            stage.timeUp("call", "ben");
            return stateOf(stage.seat("ben"));
        }
        Command command =
                switch (order) {
                    case "ask" -> ASK;
                    case "call" -> CALL_BEN;
                    case "accept" -> ACCEPT;
                    default -> BEN_DOWN;
                };
        try {
            stage.give(author, command);
            return stateOf(stage.seat("ben"));
        } catch (AssertionError refused) {
            return stage.refusal(author, command).code();
        }
    }

    private static String stateOf(Participant seat) {
        return seat.place() == Place.PODIUM
                ? "ON"
                : seat.podium().map(request -> request.kind().name()).orElse("OFF");
    }

    private static Event closed(Outcome outcome) {
        return new Event.PodiumClosed(seatOf("ben"), outcome);
    }

    @Test
    void whoLeavesThePodiumFreesItForTheNext() {
        full.give("ben", ASK);
        full.give("anna", new Command.StepDown(seatOf("anna")));
        assertThat(full.give("anna", CALL_BEN)).containsExactly(BEN_GOES_UP);
        assertThat(full.give("anna", BEN_DOWN)).containsExactly(BEN_GOES_DOWN);
    }
}
