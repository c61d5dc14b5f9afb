package org.rostrum.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Problem BUSY = Problems.CONFERENCE_BUSY.because("try again shortly");

    @Test
    void whatIsDoneHasAValueAndNoProblem() {
        Outcome<Integer> done = Outcome.done(3);
        assertThat(done.value()).contains(3);
        assertThat(done.problem()).isEmpty();
        assertThat(done.map(n -> n + 1)).isEqualTo(Outcome.done(4));
        assertThat(done.then(n -> Outcome.refused(BUSY))).isEqualTo(Outcome.refused(BUSY));
    }

    @Test
    void whatIsRefusedKeepsItsProblemAndAsksNobody() {
        Outcome<Integer> refused = Outcome.refused(BUSY);
        assertThat(refused.value()).isEmpty();
        assertThat(refused.problem()).contains(BUSY);
        assertThat(refused.map(n -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(Outcome.refused(BUSY));
        assertThat(refused.<String>then(n -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(Outcome.refused(BUSY));
    }
}
