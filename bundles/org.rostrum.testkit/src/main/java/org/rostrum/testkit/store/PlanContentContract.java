package org.rostrum.testkit.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.store.PlanStore.Change.DONE;
import static org.rostrum.testkit.store.PlanFixture.NOON;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Category;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.store.PlanStore;

/** What every {@link PlanStore} gives back: exactly the plan that was put in. */
public abstract class PlanContentContract {

    private static final UserId ALICE = new UserId("alice");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CLEO = new UserId("cleo");
    private static final Duration DAY = Duration.ofDays(1);
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Rules EVERY_RULE = new Rules(
            true,
            EnumSet.allOf(Category.class),
            EnumSet.allOf(Source.class),
            EnumSet.allOf(Feature.class),
            EnumSet.of(Feature.CAMERA));

    /** A store without any plan. */
    protected abstract PlanStore store();

    @Test
    void givesBackEveryKindOfLaunch() {
        Launch scheduled = new Launch.Scheduled(NOON, Duration.ofSeconds(5400, 7), LISBON);
        for (Launch launch : List.of(scheduled, new Launch.VirtualRoom(), new Launch.AdHoc(), new Launch.Template())) {
            assertThatIsKept(plan("a").launch(launch));
        }
    }

    @Test
    void keepsHowItRepeatsWithEveryException() {
        Recurrence all = Recurrence.of("FREQ=DAILY;UNTIL=20270329T215959Z");
        for (int i = 0; i < Recurrence.MAX_EXCEPTIONS; i++) {
            Instant original = NOON.plus(Duration.ofDays(i));
            all = i % 4 == 0
                    ? all.cancelling(original)
                    : all.moving(original, new Recurrence.Moved(original.plusNanos(1_000), DAY.minusNanos(1)));
        }
        assertThatBecomes(plan("a").launch(repeating(all)), plan("a").launch(repeating(Recurrence.of("FREQ=WEEKLY"))));
        assertThatBecomes(plan("b").launch(new Launch.VirtualRoom()), plan("b").launch(repeating(all)));
    }

    @Test
    void listsWhatStartsByItselfUnlessItIsLongOver() {
        PlanStore store = store();
        ConferencePlan recurring =
                plan("a").launch(repeating(Recurrence.of("FREQ=DAILY"))).build();
        ConferencePlan once = plan("b")
                .launch(startingAt(NOON.minus(DAY)))
                .created(NOON.minusSeconds(9))
                .build();
        Launch byHand = new Launch.Scheduled(NOON, DAY, LISBON);
        for (ConferencePlan plan : List.of(
                recurring,
                once,
                plan("c").launch(startingAt(NOON.minus(DAY).minusMillis(1))).build(),
                plan("d").launch(byHand).build(),
                plan("e").launch(new Launch.VirtualRoom()).build())) {
            assertThat(store.add(plan)).isEqualTo(DONE);
        }

        assertThat(store.listStartingByThemselves(NOON)).containsExactly(recurring, once);
    }

    private static Launch repeating(Recurrence recurrence) {
        return new Launch.Scheduled(NOON, DAY, LISBON, Optional.of(recurrence), Duration.ofMinutes(60), true);
    }

    private static Launch startingAt(Instant start) {
        return new Launch.Scheduled(start, DAY, LISBON, Optional.empty(), Duration.ZERO, true);
    }

    @Test
    void keepsTheLongestValuesInEveryScript() {
        UserId[] moderators = users(ConferencePlan.MAX_MODERATORS).toArray(UserId[]::new);
        PlanStore store = assertThatIsKept(plan("Z".repeat(128))
                .topic("\uD83C\uDF99会议 Ωß".repeat(60).substring(0, ConferenceSettings.MAX_TOPIC))
                .description("line\n\"quoted\" \\ ' \uD83D\uDE00 اجتماع"
                        .repeat(200)
                        .substring(0, ConferenceSettings.MAX_DESCRIPTION))
                .pin("9".repeat(16))
                .moderators(moderators));

        assertThat(store.listOf(moderators[0])).hasSize(1);
    }

    @Test
    void keepsAnEmptyDescriptionEmpty() {
        assertThatIsKept(plan("a").description(""));
    }

    @Test
    void keepsHowManySpeakAtOnce() {
        assertThatIsKept(plan("a").speakers(4));
    }

    @Test
    void keepsWhetherItEndsOnTime() {
        assertThatIsKept(plan("a").endingOnTime());
    }

    @Test
    void keepsHowItsEndIsAnnounced() {
        assertThatIsKept(plan("a").strictlyEnding(Duration.ofMinutes(60)));
        assertThatBecomes(plan("b").strictlyEnding(Duration.ofSeconds(1)), plan("b"));
    }

    @Test
    void keepsTagsInTheirOrder() {
        String[] most = IntStream.range(0, ConferencePlan.MAX_TAGS)
                .mapToObj(i -> "%d ü".formatted(99 - i).concat("x".repeat(ConferencePlan.MAX_TAG - 4)))
                .toArray(String[]::new);
        assertThatBecomes(plan("a").tags(most), plan("a").tags("board", "2027"));
        assertThatBecomes(plan("b").tags("board"), plan("b"));
    }

    @Test
    void keepsWhetherItShouldBeRecorded() {
        assertThatIsKept(plan("a").recorded());
    }

    @Test
    void keepsThePinWithItsLeadingZeros() {
        PlanStore store = assertThatIsKept(plan("a").pin("0042"));

        assertThat(store.list().get(0).pin()).contains(new Pin("0042"));
    }

    @Test
    void forgetsThePinThatIsTakenAway() {
        assertThatBecomes(plan("a").pin("0042"), plan("a"));
    }

    @Test
    void keepsEveryRule() {
        assertThatIsKept(plan("a").rules(EVERY_RULE));
    }

    @Test
    void keepsEachCategoryThatWaitsByItself() {
        for (Category category : Category.values()) {
            assertThatIsKept(plan("a").rules(Rules.OPEN.waiting(Set.of(category))));
        }
    }

    @Test
    void changesEveryRule() {
        assertThatBecomes(plan("a").rules(EVERY_RULE), plan("a").rules(Rules.OPEN.offOnEntry(Set.of(Source.CAMERA))));
    }

    @Test
    void keepsTheOrderOfTheModerators() {
        assertThatIsKept(plan("a").moderators(CLEO, ALICE, BOB));
    }

    @Test
    void changesTheOrderOfTheModerators() {
        assertThatBecomes(plan("a").moderators(CLEO, ALICE, BOB), plan("a").moderators(BOB, CLEO, ALICE));
    }

    @Test
    void letsModeratorsInAndOutOfTheMiddleOfTheLine() {
        UserId dora = new UserId("dora");
        assertThatBecomes(plan("a").moderators(CLEO, ALICE, BOB), plan("a").moderators(CLEO, dora, BOB));
        assertThatBecomes(plan("a").moderators(CLEO, ALICE, BOB), plan("a").moderators(CLEO, BOB));
        assertThatBecomes(plan("a").moderators(CLEO, BOB), plan("a").moderators(ALICE, CLEO, BOB));
        assertThatBecomes(plan("a").moderators(CLEO, BOB), plan("a"));
    }

    @Test
    void keepsTheModeratorsOfEachPlanApartInAList() {
        PlanStore store = store();
        ConferencePlan one = plan("one").moderators(BOB, ALICE).invited(CLEO).build();
        ConferencePlan two = plan("two")
                .moderators(ALICE, CLEO, BOB)
                .invited(BOB, ALICE)
                .created(NOON.minusSeconds(1))
                .build();
        store.add(one);
        store.add(two);

        assertThat(store.list()).containsExactly(one, two);
    }

    @Test
    void keepsWhoIsInvited() {
        assertThatIsKept(plan("a").invited(ALICE, BOB));
        assertThatBecomes(plan("a").invited(ALICE, BOB), plan("a").invited(BOB, CLEO));
    }

    @Test
    void doesNotListAPlanForWhoIsOnlyInvited() {
        assertThat(assertThatIsKept(plan("a").invited(ALICE)).listOf(ALICE)).isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void keepsTwoThousandInvitedInReasonableTime() {
        PlanStore store = store();
        ConferencePlan plan =
                plan("a").invited(users(ConferenceSettings.MAX_INVITED)).build();
        assertThat(store.add(plan)).isEqualTo(DONE);
        for (int i = 0; i < 10; i++) {
            ConferencePlan next =
                    store.find(plan.id()).orElseThrow().with(plan.settings().withTopic("Topic " + i));
            assertThat(store.replace(next)).isEqualTo(DONE);
            assertThat(store.find(plan.key())).contains(next);
        }
        assertThat(store.remove(plan.key(), 11)).isEqualTo(DONE);
    }

    private static Stream<UserId> users(int number) {
        return IntStream.range(0, number).mapToObj(i -> new UserId("u%063d".formatted(number - i)));
    }

    private PlanStore assertThatIsKept(PlanFixture wanted) {
        PlanStore store = store();
        ConferencePlan plan = wanted.build();

        assertThat(store.add(plan)).isEqualTo(DONE);

        assertThat(store.find(plan.key())).contains(plan);
        assertThat(store.find(plan.id())).contains(plan);
        assertThat(store.list()).containsExactly(plan);
        return store;
    }

    private void assertThatBecomes(PlanFixture before, PlanFixture after) {
        PlanStore store = store();
        ConferencePlan first = before.build();
        store.add(first);
        ConferencePlan second = after.key(first.key()).version(2).build();

        assertThat(store.replace(second)).isEqualTo(DONE);

        assertThat(store.find(first.key())).contains(second);
        assertThat(store.list()).containsExactly(second);
    }
}
