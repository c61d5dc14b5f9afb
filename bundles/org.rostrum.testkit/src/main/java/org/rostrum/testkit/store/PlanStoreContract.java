package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.store.PlanStore.Change.ABSENT;
import static org.rostrum.schedule.store.PlanStore.Change.DONE;
import static org.rostrum.schedule.store.PlanStore.Change.ID_TAKEN;
import static org.rostrum.schedule.store.PlanStore.Change.STALE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.store.PlanStore;

/** What every {@link PlanStore} promises. */
public abstract class PlanStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
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
    void givesBackEveryKindOfLaunch() {
        PlanStore store = store();
        Launch scheduled = new Launch.Scheduled(NOON, Duration.ofSeconds(5400, 7), ZoneId.of("Europe/Lisbon"));
        for (Launch launch : List.of(scheduled, new Launch.VirtualRoom(), new Launch.AdHoc())) {
            ConferencePlan plan = new Draft("id-" + launch.getClass().getSimpleName())
                    .launch(launch)
                    .plan();

            assertThat(store.add(plan)).isEqualTo(DONE);

            assertThat(store.find(plan.key())).contains(plan);
        }
    }

    @Test
    void keepsTheLongestValuesInEveryScript() {
        PlanStore store = store();
        Set<UserId> moderators = IntStream.range(0, ConferencePlan.MAX_MODERATORS)
                .mapToObj(i -> new UserId("m%063d".formatted(i)))
                .collect(Collectors.toSet());
        ConferencePlan plan = new Draft("Z".repeat(128))
                .topic("\uD83C\uDF99会议 Ωß".repeat(60).substring(0, ConferenceSettings.MAX_TOPIC))
                .description("line\n\"quoted\" \\ ' \uD83D\uDE00 اجتماع"
                        .repeat(200)
                        .substring(0, ConferenceSettings.MAX_DESCRIPTION))
                .moderators(moderators)
                .plan();

        store.add(plan);

        assertThat(store.find(plan.key())).contains(plan);
        assertThat(store.listOf(new UserId("m%063d".formatted(0)))).containsExactly(plan);
    }

    @Test
    void keepsAnEmptyDescriptionEmpty() {
        PlanStore store = store();
        ConferencePlan plan = new Draft("a").description("").plan();

        store.add(plan);

        assertThat(store.find(plan.key())).contains(plan);
    }

    @Test
    void findsAnIdWithoutRegardToCaseAndShowsItAsChosen() {
        PlanStore store = store();
        store.add(new Draft("Board-Room").plan());

        assertThat(store.find(new ConferenceId("bOARD-rOOM")))
                .map(plan -> plan.id().value())
                .contains("Board-Room");
    }

    @Test
    void tellsIdsWithLeadingZerosApart() {
        PlanStore store = store();

        assertThat(store.add(new Draft("007").plan())).isEqualTo(DONE);
        assertThat(store.add(new Draft("7").plan())).isEqualTo(DONE);
    }

    @Test
    void takesNoUnderscoreForAWildcard() {
        PlanStore store = store();
        store.add(new Draft("a-b").plan());

        assertThat(store.find(new ConferenceId("a_b"))).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTakenInAnotherCase() {
        PlanStore store = store();
        ConferencePlan first = new Draft("Board").plan();
        store.add(first);

        assertThat(store.add(new Draft("bOARD").plan())).isEqualTo(ID_TAKEN);

        assertThat(store.list()).containsExactly(first);
    }

    @Test
    void replacesThePlanThatWasSeen() {
        PlanStore store = store();
        ConferencePlan first = new Draft("a").moderators(Set.of(ALICE, BOB)).plan();
        store.add(first);
        ConferencePlan second = new Draft("b")
                .key(first.key())
                .version(2)
                .topic("New")
                .moderators(Set.of(BOB))
                .launch(new Launch.AdHoc())
                .ended(NOON)
                .plan();

        assertThat(store.replace(second)).isEqualTo(DONE);

        assertThat(store.list()).containsExactly(second);
        assertThat(store.find(new ConferenceId("a"))).isEmpty();
    }

    @Test
    void changesTheCaseOfAnId() {
        PlanStore store = store();
        ConferencePlan first = new Draft("board").plan();
        store.add(first);

        assertThat(store.replace(new Draft("Board").key(first.key()).version(2).plan()))
                .isEqualTo(DONE);

        assertThat(store.find(first.key())).map(plan -> plan.id().value()).contains("Board");
    }

    @Test
    void refusesToReplaceWhatSomebodyElseChanged() {
        PlanStore store = store();
        ConferencePlan first = new Draft("a").plan();
        store.add(first);
        ConferencePlan theirs =
                new Draft("a").key(first.key()).version(2).topic("Theirs").plan();
        store.replace(theirs);

        assertThat(store.replace(
                        new Draft("a").key(first.key()).version(2).topic("Mine").plan()))
                .isEqualTo(STALE);

        assertThat(store.list()).containsExactly(theirs);
    }

    @Test
    void refusesToReplaceWhatIsNotThere() {
        assertThat(store().replace(new Draft("a").version(2).plan())).isEqualTo(ABSENT);
    }

    @Test
    void refusesToReplaceByAnIdThatIsTaken() {
        PlanStore store = store();
        ConferencePlan first = new Draft("first").plan();
        store.add(first);
        store.add(new Draft("second").plan());

        assertThat(store.replace(new Draft("SECOND").key(first.key()).version(2).plan()))
                .isEqualTo(ID_TAKEN);

        assertThat(store.find(first.key())).contains(first);
    }

    @Test
    void letsOneOfManyWritersWin() throws Exception {
        PlanStore store = store();
        ConferencePlan first = new Draft("a").plan();
        store.add(first);

        var changes = Race.of(IntStream.range(0, 4)
                .<Callable<PlanStore.Change>>mapToObj(i -> () -> store.replace(new Draft("a")
                        .key(first.key())
                        .version(2)
                        .topic("Writer " + i)
                        .plan()))
                .toList());

        assertThat(changes).containsOnlyOnce(DONE).containsOnly(DONE, STALE);
        assertThat(store.find(first.key())).map(ConferencePlan::version).contains(2L);
    }

    @Test
    void letsOneOfManyTakeAnId() throws Exception {
        PlanStore store = store();

        var changes = Race.of(IntStream.range(0, 4)
                .<Callable<PlanStore.Change>>mapToObj(i -> () -> store.add(new Draft("a").plan()))
                .toList());

        assertThat(changes).containsOnlyOnce(DONE).containsOnly(DONE, ID_TAKEN);
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void removesThePlanThatWasSeen() {
        PlanStore store = store();
        ConferencePlan plan = new Draft("a").moderators(Set.of(ALICE, BOB)).plan();
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
        ConferencePlan plan = new Draft("a").plan();
        store.add(plan);
        store.remove(plan.key(), 1);

        assertThat(store.add(new Draft("A").plan())).isEqualTo(DONE);
    }

    @Test
    void listsTheNewestFirst() {
        PlanStore store = store();
        store.add(new Draft("middle").created(NOON).plan());
        store.add(new Draft("newest").created(NOON.plusSeconds(1)).plan());
        store.add(new Draft("oldest").created(NOON.minusSeconds(1)).plan());

        assertThat(store.list()).extracting(plan -> plan.id().value()).containsExactly("newest", "middle", "oldest");
    }

    @Test
    void listsWhatSomebodyOwnsOrModerates() {
        PlanStore store = store();
        store.add(new Draft("owned").owner(ALICE).created(NOON).plan());
        store.add(new Draft("moderated")
                .owner(BOB)
                .moderators(Set.of(ALICE))
                .created(NOON.plusSeconds(1))
                .plan());
        store.add(new Draft("both")
                .owner(ALICE)
                .moderators(Set.of(ALICE, BOB))
                .created(NOON.plusSeconds(2))
                .plan());
        store.add(new Draft("foreign").owner(BOB).plan());

        assertThat(store.listOf(ALICE))
                .extracting(plan -> plan.id().value())
                .containsExactly("both", "moderated", "owned");
        assertThat(store.listOf(ALICE).get(0).moderators()).containsExactlyInAnyOrder(ALICE, BOB);
    }

    /** A plan in the making: everything has a value that does not matter unless a test says one. */
    private static final class Draft {
        private final String id;
        private ConferenceKey key = ConferenceKey.random();
        private String topic = "Topic";
        private String description = "Description";
        private UserId owner = new UserId("owner");
        private Set<UserId> moderators = Set.of();
        private Launch launch = new Launch.VirtualRoom();
        private Instant created = NOON;
        private Optional<Instant> ended = Optional.empty();
        private long version = 1;

        Draft(String id) {
            this.id = id;
        }

        Draft key(ConferenceKey value) {
            key = value;
            return this;
        }

        Draft topic(String value) {
            topic = value;
            return this;
        }

        Draft description(String value) {
            description = value;
            return this;
        }

        Draft owner(UserId value) {
            owner = value;
            return this;
        }

        Draft moderators(Set<UserId> value) {
            moderators = value;
            return this;
        }

        Draft launch(Launch value) {
            launch = value;
            return this;
        }

        Draft created(Instant value) {
            created = value;
            return this;
        }

        Draft ended(Instant value) {
            ended = Optional.of(value);
            return this;
        }

        Draft version(long value) {
            version = value;
            return this;
        }

        ConferencePlan plan() {
            return new ConferencePlan(
                    key,
                    new ConferenceId(id),
                    ConferenceSettings.of(topic, owner, new ModeId("all-on-screen"), 100)
                            .withDescription(description)
                            .moderatedBy(moderators.stream()
                                    .sorted(Comparator.comparing(UserId::value))
                                    .toList()),
                    Optional.empty(),
                    launch,
                    created,
                    ended,
                    version);
        }
    }
}
