package org.rostrum.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;

class ConferencePlanTest {

    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void ownerAndModeratorsManageIt() {
        ConferencePlan plan = plan("Town hall", 10);
        assertThat(plan.isModeratedBy(ANN)).isTrue();
        assertThat(plan.isModeratedBy(BOB)).isTrue();
        assertThat(plan.isModeratedBy(new UserId("eve"))).isFalse();
    }

    @Test
    void whatNoRunCouldHaveIsRefusedInThePlan() {
        assertThatThrownBy(() -> plan(" ", 10)).hasMessageStartingWith("topic:");
        assertThatThrownBy(() -> plan("a".repeat(241), 10)).hasMessageStartingWith("topic:");
        assertThatThrownBy(() -> plan("Town\u0000hall", 10)).hasMessageStartingWith("topic:");
        assertThatThrownBy(() -> plan("Town\nhall", 10)).hasMessageStartingWith("topic:");
        assertThatThrownBy(() -> plan("Town \uD800", 10)).hasMessageStartingWith("topic:");
        assertThatThrownBy(() -> plan("Town hall", "a\u0000b", 10)).hasMessageStartingWith("description:");
        assertThat(plan("Town hall 👩‍🚀", "two\nlines", 10).description()).isEqualTo("two\nlines");
        assertThatThrownBy(() -> plan("Town hall", 0)).hasMessageStartingWith("capacity:");
        assertThatThrownBy(() -> plan("Town hall", 2001)).hasMessageStartingWith("capacity:");
    }

    @Test
    void tagsAreFewShortAndEachOnce() {
        ConferencePlan plan = plan("Town hall", 10);
        assertThat(tagged(plan, List.of("a", "b", "a")).tags()).containsExactly("a", "b");
        assertThat(tagged(plan, List.of("x".repeat(40))).tags()).hasSize(1);
        for (List<String> tags :
                List.of(List.of(""), List.of(" a"), List.of("x".repeat(41)), List.of("a\nb"), numbers(21))) {
            assertThatThrownBy(() -> tagged(plan, tags)).hasMessageStartingWith("tags:");
        }
    }

    @Test
    void aScheduledConferenceOpensAtMostAnHourEarly() {
        assertThatThrownBy(() -> new Launch.Scheduled(
                        NOON, Duration.ofHours(1), BERLIN, Optional.empty(), Duration.ofMinutes(61), false))
                .hasMessageStartingWith("opensEarly:");
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static ConferencePlan tagged(ConferencePlan plan, List<String> tags) {
        return new ConferencePlan(
                plan.key(), plan.id(), plan.settings(), plan.pin(), plan.launch(), tags, false, NOON, plan.ended(), 1);
    }

    @Test
    void aScheduledConferenceLastsOneMinuteToOneDay() {
        assertThat(new Launch.Scheduled(Instant.EPOCH, Duration.ofHours(24), BERLIN).end())
                .isEqualTo(Instant.EPOCH.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> new Launch.Scheduled(Instant.MAX, Duration.ofHours(1), BERLIN))
                .hasMessageStartingWith("start:");
        assertThatThrownBy(() -> new Launch.Scheduled(Instant.EPOCH, Duration.ofSeconds(59), BERLIN))
                .hasMessageStartingWith("duration:");
        assertThatThrownBy(() -> new Launch.Scheduled(Instant.EPOCH, Duration.ofHours(25), BERLIN))
                .hasMessageStartingWith("duration:");
    }

    @Test
    void aRunEndsWhenItIsPlannedTo() {
        assertThat(plan("Town hall", 10).settingsOfRun(Optional.of(NOON)).endsAt())
                .contains(NOON);
        assertThat(plan("Town hall", 10).settingsOfRun(Optional.empty()).endsAt())
                .isEmpty();
    }

    @Test
    void aRunKnowsWhetherThereIsAPinAndNotWhich() {
        ConferencePlan plan = plan("Town hall", 10);
        assertThat(plan.settingsOfRun(Optional.empty()).pinRequired()).isFalse();
        ConferencePlan guarded = plan.withPin(Optional.of(new Pin("86420975")));
        assertThat(guarded.settingsOfRun(Optional.empty()).pinRequired()).isTrue();
        assertThat(guarded.toString()).doesNotContain("86420975");
    }

    private static ConferencePlan plan(String topic, int capacity) {
        return plan(topic, "", capacity);
    }

    private static ConferencePlan plan(String topic, String description, int capacity) {
        return new ConferencePlan(
                new ConferenceKey(new UUID(0, 1)),
                new ConferenceId("town-hall"),
                ConferenceSettings.of(topic, ANN, new ModeId("all-on-screen"), capacity)
                        .withDescription(description)
                        .moderatedBy(List.of(BOB)),
                Optional.empty(),
                new Launch.VirtualRoom(),
                Instant.EPOCH,
                Optional.empty(),
                1);
    }
}
