package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.store.PlanStore.Change.ABSENT;
import static org.rostrum.schedule.store.PlanStore.Change.DONE;
import static org.rostrum.schedule.store.PlanStore.Change.ID_TAKEN;
import static org.rostrum.schedule.store.PlanStore.Change.STALE;
import static org.rostrum.testkit.store.PlanFixture.NOON;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.store.PlanStore;

/** How every {@link PlanStore} finds, lists, changes and removes plans, also when many try at once. */
public abstract class PlanStoreContract {

    private static final UserId ALICE = new UserId("alice");
    private static final UserId BOB = new UserId("bob");

    /** A store without any plan. */
    protected abstract PlanStore store();

    @Test
    void knowsNoPlanAtFirst() {
        PlanStore store = store();

        assertThat(store.list()).isEmpty();
        assertThat(store.listOf(ALICE)).isEmpty();
        assertThat(store.find(ConferenceKey.random())).isEmpty();
        assertThat(store.find(new ConferenceId("none"))).isEmpty();
    }

    @Test
    void findsAnIdWithoutRegardToCaseAndShowsItAsChosen() {
        PlanStore store = store();
        store.add(plan("Board-Room").build());

        assertThat(store.find(new ConferenceId("bOARD-rOOM")))
                .map(plan -> plan.id().value())
                .contains("Board-Room");
    }

    @Test
    void tellsIdsWithLeadingZerosApart() {
        PlanStore store = store();

        assertThat(store.add(plan("007").build())).isEqualTo(DONE);
        assertThat(store.add(plan("7").build())).isEqualTo(DONE);
    }

    @Test
    void takesNoUnderscoreForAWildcard() {
        PlanStore store = store();
        store.add(plan("a-b").build());

        assertThat(store.find(new ConferenceId("a_b"))).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTakenInAnotherCase() {
        PlanStore store = store();
        ConferencePlan first = plan("Board").build();
        store.add(first);

        assertThat(store.add(plan("bOARD").build())).isEqualTo(ID_TAKEN);

        assertThat(store.list()).containsExactly(first);
    }

    @Test
    void replacesThePlanThatWasSeen() {
        PlanStore store = store();
        ConferencePlan first = plan("a").moderators(ALICE, BOB).build();
        store.add(first);
        ConferencePlan second = plan("b")
                .key(first.key())
                .version(2)
                .topic("New")
                .moderators(BOB)
                .launch(new Launch.AdHoc())
                .ended(NOON)
                .build();

        assertThat(store.replace(second)).isEqualTo(DONE);

        assertThat(store.list()).containsExactly(second);
        assertThat(store.find(new ConferenceId("a"))).isEmpty();
    }

    @Test
    void changesTheCaseOfAnId() {
        PlanStore store = store();
        ConferencePlan first = plan("board").build();
        store.add(first);

        assertThat(store.replace(plan("Board").key(first.key()).version(2).build()))
                .isEqualTo(DONE);

        assertThat(store.find(first.key())).map(plan -> plan.id().value()).contains("Board");
    }

    @Test
    void refusesToReplaceWhatSomebodyElseChanged() {
        PlanStore store = store();
        ConferencePlan first = plan("a").build();
        store.add(first);
        ConferencePlan theirs =
                plan("a").key(first.key()).version(2).topic("Theirs").build();
        store.replace(theirs);

        assertThat(store.replace(
                        plan("a").key(first.key()).version(2).topic("Mine").build()))
                .isEqualTo(STALE);

        assertThat(store.list()).containsExactly(theirs);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(store().replace(plan("a").version(2).build())).isEqualTo(ABSENT);
    }

    @Test
    void refusesToReplaceByAnIdThatIsTaken() {
        PlanStore store = store();
        ConferencePlan first = plan("first").build();
        store.add(first);
        store.add(plan("second").build());

        assertThat(store.replace(plan("SECOND").key(first.key()).version(2).build()))
                .isEqualTo(ID_TAKEN);

        assertThat(store.find(first.key())).contains(first);
    }

    @Test
    void letsOneOfManyWritersWin() throws Exception {
        PlanStore store = store();
        ConferencePlan first = plan("a").build();
        store.add(first);

        var changes = Race.of(IntStream.range(0, 4)
                .<Callable<PlanStore.Change>>mapToObj(i -> () -> store.replace(plan("a")
                        .key(first.key())
                        .version(2)
                        .topic("Writer " + i)
                        .build()))
                .toList());

        assertThat(changes).containsOnlyOnce(DONE).containsOnly(DONE, STALE);
        assertThat(store.find(first.key())).map(ConferencePlan::version).contains(2L);
    }

    @Test
    void letsOneOfManyTakeAnId() throws Exception {
        PlanStore store = store();

        var changes = Race.of(IntStream.range(0, 4)
                .<Callable<PlanStore.Change>>mapToObj(
                        i -> () -> store.add(plan("a").build()))
                .toList());

        assertThat(changes).containsOnlyOnce(DONE).containsOnly(DONE, ID_TAKEN);
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void removesThePlanThatWasSeen() {
        PlanStore store = store();
        ConferencePlan plan = plan("a").moderators(ALICE, BOB).build();
        store.add(plan);

        assertThat(store.remove(plan.key(), 2)).isEqualTo(STALE);
        assertThat(store.remove(plan.key(), 1)).isEqualTo(DONE);
        assertThat(store.remove(plan.key(), 1)).isEqualTo(ABSENT);

        assertThat(store.list()).isEmpty();
        assertThat(store.listOf(BOB)).isEmpty();
    }

    @Test
    void freesTheIdOfARemovedPlan() {
        PlanStore store = store();
        ConferencePlan plan = plan("a").build();
        store.add(plan);
        store.remove(plan.key(), 1);

        assertThat(store.add(plan("A").build())).isEqualTo(DONE);
    }

    @Test
    void listsTheNewestFirst() {
        PlanStore store = store();
        store.add(plan("middle").created(NOON).build());
        store.add(plan("newest").created(NOON.plusSeconds(1)).build());
        store.add(plan("oldest").created(NOON.minusSeconds(1)).build());

        assertThat(store.list()).extracting(plan -> plan.id().value()).containsExactly("newest", "middle", "oldest");
    }

    @Test
    void listsWhatSomebodyOwnsOrModerates() {
        PlanStore store = store();
        store.add(plan("owned").owner(ALICE).created(NOON).build());
        store.add(plan("moderated")
                .owner(BOB)
                .moderators(ALICE)
                .created(NOON.plusSeconds(1))
                .build());
        store.add(plan("both")
                .owner(ALICE)
                .moderators(ALICE, BOB)
                .created(NOON.plusSeconds(2))
                .build());
        store.add(plan("foreign").owner(BOB).build());

        assertThat(store.listOf(ALICE))
                .extracting(plan -> plan.id().value())
                .containsExactly("both", "moderated", "owned");
        assertThat(store.listOf(ALICE).get(0).moderators()).containsExactly(ALICE, BOB);
    }

    @Test
    void ringsOnceAChangeCanBeRead() {
        PlanStore store = store();
        ConferencePlan first = plan("a").build();
        List<Optional<Long>> seen = new ArrayList<>();
        Runnable stop = store.whenChanged(() -> seen.add(store.find(first.key()).map(ConferencePlan::version)));

        store.add(first);
        store.replace(plan("a").key(first.key()).version(2).build());
        store.remove(first.key(), 2);

        assertThat(seen).containsExactly(Optional.of(1L), Optional.of(2L), Optional.empty());
        stop.run();
        store.add(plan("b").build());
        assertThat(seen).hasSize(3);
    }
}
