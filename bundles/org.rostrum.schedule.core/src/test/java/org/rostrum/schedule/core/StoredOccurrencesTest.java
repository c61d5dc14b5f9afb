package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.store.MemoryPlanStore;
import org.rostrum.testkit.store.PlanFixture;

class StoredOccurrencesTest {

    private static final ConferenceId BOARD = new ConferenceId("board");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant FIRST = Instant.parse("2027-03-15T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-03-22T08:00:00Z");
    private static final User OWNER = user("ann");
    private static final User MODERATOR = user("bob");
    private static final User STRANGER = user("eve");

    private final MemoryPlanStore store = new MemoryPlanStore();
    private final StoredOccurrences occurrences = new StoredOccurrences(store, () -> {});

    @BeforeEach
    void planTheBoard() {
        store.add(PlanFixture.plan("board")
                .owner(OWNER.id())
                .moderators(MODERATOR.id())
                .launch(weekly())
                .build());
    }

    @Test
    void oneIsCancelledAndRestored() {
        assertThat(occurrences.cancel(BOARD, SECOND, OWNER).value()).isPresent();
        assertThat(starts()).startsWith(FIRST).doesNotContain(SECOND);
        assertThat(occurrences.restore(BOARD, SECOND, OWNER).value()).isPresent();
        assertThat(starts()).startsWith(FIRST, SECOND);
    }

    @Test
    void oneIsMovedAndKeepsItsName() {
        Recurrence.Moved later = new Recurrence.Moved(SECOND.plus(HOUR), HOUR);
        assertThat(occurrences
                        .move(BOARD, SECOND, later, OWNER)
                        .value()
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(occurrences.of(present(), SECOND, 1)).containsExactly(new Occurrence(SECOND, later.start(), HOUR));
        assertThat(occurrences.restore(BOARD, SECOND, OWNER).value()).isPresent();
        assertThat(starts()).startsWith(FIRST, SECOND);
    }

    @Test
    void oneIsNotMovedIntoAnother() {
        Recurrence.Moved into = new Recurrence.Moved(FIRST.plusSeconds(60), HOUR);
        assertRefused(occurrences.move(BOARD, SECOND, into, OWNER), Problems.PLAN_INVALID);
        assertThat(starts()).startsWith(FIRST, SECOND);
    }

    @Test
    void whatTheRuleDoesNotHaveIsUnknown() {
        assertRefused(occurrences.cancel(BOARD, SECOND.plusSeconds(1), OWNER), Problems.OCCURRENCE_UNKNOWN);
        store.add(PlanFixture.plan("room")
                .owner(OWNER.id())
                .launch(new Launch.VirtualRoom())
                .build());
        assertRefused(occurrences.cancel(new ConferenceId("room"), SECOND, OWNER), Problems.OCCURRENCE_UNKNOWN);
    }

    @Test
    void onlyItsOwnerAndAdministratorsMakeExceptions() {
        assertRefused(occurrences.cancel(BOARD, SECOND, STRANGER), Problems.CONFERENCE_UNKNOWN);
        assertRefused(occurrences.cancel(BOARD, SECOND, MODERATOR), Problems.RIGHT_REQUIRED);
        User administrator = new User(new UserId("root"), "root", Set.of(Right.ADMINISTRATOR), true);
        assertThat(occurrences.cancel(BOARD, SECOND, administrator).value()).isPresent();
    }

    @Test
    void asksForAReasonableNumber() {
        assertThatThrownBy(() -> occurrences.of(present(), FIRST, 401)).hasMessageStartingWith("most:");
        assertThatThrownBy(() -> occurrences.of(present(), FIRST, 0)).hasMessageStartingWith("most:");
    }

    private List<Instant> starts() {
        return occurrences.of(present(), Instant.EPOCH, 3).stream()
                .map(Occurrence::start)
                .toList();
    }

    private ConferencePlan present() {
        return store.find(BOARD).orElseThrow();
    }

    private static Launch.Scheduled weekly() {
        return new Launch.Scheduled(FIRST, HOUR, ZoneId.of("Europe/Berlin"), Optional.of(Recurrence.of("FREQ=WEEKLY")));
    }

    private static void assertRefused(Outcome<?> outcome, Problems why) {
        assertThat(outcome.problem().orElseThrow().code()).isEqualTo(why.code());
    }

    private static User user(String name) {
        return new User(new UserId(name), name, Set.of(), true);
    }
}
