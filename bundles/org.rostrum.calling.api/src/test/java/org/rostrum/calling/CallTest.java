package org.rostrum.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;

class CallTest {

    private static final CallId ID = new CallId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final ConferenceId ROOM = new ConferenceId("call-1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** The table of docs/concepts/calls.md. */
    @Test
    void goesOnlyWhereTheTableSays() {
        Map<CallState, Set<CallState>> table = new EnumMap<>(CallState.class);
        table.put(CallState.RINGING, EnumSet.of(CallState.ANSWERED, CallState.REJECTED, CallState.MISSED));
        table.put(CallState.ANSWERED, EnumSet.of(CallState.ENDED, CallState.GROWN));

        for (CallState from : CallState.values()) {
            for (CallState to : CallState.values()) {
                boolean allowed = table.getOrDefault(from, Set.of()).contains(to);
                assertThat(from.mayBecome(to)).as(from + " -> " + to).isEqualTo(allowed);
            }
            assertThat(from.isOver()).as(from + " is over").isEqualTo(!table.containsKey(from));
        }
    }

    @Test
    void refusesAStepTheTableDoesNotKnow() {
        Call missed = ringing().over(CallState.MISSED, Cause.NO_ANSWER);

        assertThatThrownBy(() -> missed.answered(ROOM)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ringing().grown()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsWhereTheTwoMeetWhenItGrows() {
        Call grown = ringing().answered(ROOM).grown();

        assertThat(grown.conference()).contains(ROOM);
        assertThat(grown.cause()).isEmpty();
    }

    @Test
    void nobodyCallsThemselves() {
        assertThatThrownBy(() -> Call.ringing(ID, ANN, ANN, NOON, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOnlyWhatCanNameACall() {
        assertThat(CallId.parse("AAAAAAAAAAAAAAAAAAAAA_")).isPresent();
        assertThat(CallId.parse("short")).isEmpty();
        assertThat(CallId.parse("AAAAAAAAAAAAAAAAAAAAA/")).isEmpty();
        assertThat(CallId.parse(null)).isEmpty();
    }

    private static Call ringing() {
        return Call.ringing(ID, ANN, BOB, NOON, Optional.empty());
    }
}
