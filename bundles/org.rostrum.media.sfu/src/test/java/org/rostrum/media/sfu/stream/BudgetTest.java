package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBurstIsThereAtOnceAndNoMore() {
        Budget budget = new Budget(100, 1000, 0);
        assertThat(budget.spend(1000, 0)).isTrue();
        assertThat(budget.spend(1, 0)).isFalse();
    }

    @Test
    void itFillsWithTimeUpToTheBurst() {
        Budget budget = new Budget(100, 1000, 0);
        budget.spend(1000, 0);
        assertThat(budget.spend(101, SECOND)).isFalse();
        assertThat(budget.spend(100, SECOND)).isTrue();
        assertThat(budget.spend(1001, 1000 * SECOND)).isFalse();
        assertThat(budget.spend(1000, 1000 * SECOND)).isTrue();
    }
}
