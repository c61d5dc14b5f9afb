package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.store.PlanFixture.NOON;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.schedule.store.PlanStore;

/** How every {@link PlanStore} remembers ids that were in use. */
public abstract class SpentIdContract {

    private static final ConferenceId BOARD = new ConferenceId("board");

    /** A store without any plan or spent id. */
    protected abstract PlanStore store();

    @Test
    void knowsNoSpentIdAtFirst() {
        assertThat(store().isSpent(BOARD, NOON)).isFalse();
    }

    @Test
    void remembersUntilWhenAnIdWasInUse() {
        PlanStore store = store();
        store.spend(BOARD, NOON);

        assertThat(store.isSpent(BOARD, NOON.minusSeconds(1))).isTrue();
        assertThat(store.isSpent(BOARD, NOON)).isTrue();
        assertThat(store.isSpent(BOARD, NOON.plusSeconds(1))).isFalse();
        assertThat(store.isSpent(new ConferenceId("other"), NOON)).isFalse();
    }

    @Test
    void knowsASpentIdInAnyCase() {
        PlanStore store = store();
        store.spend(new ConferenceId("Board-Room"), NOON);

        assertThat(store.isSpent(new ConferenceId("bOARD-rOOM"), NOON)).isTrue();
    }

    @Test
    void laterTimeWinsWheneverItIsSaid() {
        PlanStore store = store();
        store.spend(BOARD, NOON);
        store.spend(new ConferenceId("BOARD"), NOON.plusSeconds(10));
        store.spend(BOARD, NOON.plusSeconds(5));

        assertThat(store.isSpent(BOARD, NOON.plusSeconds(10))).isTrue();
    }

    @Test
    void spentIdMayBeTakenByAPlan() {
        PlanStore store = store();
        store.spend(BOARD, NOON);

        assertThat(store.add(plan("board").build())).isEqualTo(PlanStore.Change.DONE);
        assertThat(store.isSpent(BOARD, NOON)).isTrue();
    }

    @Test
    void lastOfManyWhoSpendAnIdAtOnceCounts() throws Exception {
        PlanStore store = store();

        Race.of(IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    store.spend(BOARD, NOON.plusSeconds(i));
                    return true;
                })
                .toList());

        assertThat(store.isSpent(BOARD, NOON.plusSeconds(3))).isTrue();
        assertThat(store.isSpent(BOARD, NOON.plusSeconds(4))).isFalse();
    }
}
