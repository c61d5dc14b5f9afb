package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scheduled conferences open by themselves, at the right instant. Where the clock is that of the machine the plans are made
 * to fit: a weekly conference that began before the clocks of its zone last changed is due in some seconds.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScheduleITest {

    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);
    /** How late it may be seen to run. */
    private static final Duration LATE = Duration.ofSeconds(5);
    /** How long it may take until a clock that jumped is seen. */
    private static final Duration NOTICED = Duration.ofSeconds(11);

    @TempDir
    private Path folder;

    @Test
    void aWeeklyConferenceOpensAtItsHourAfterTheClocksHaveChanged() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            Api api = rostrum.api();
            Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(8);
            String id = api.addRecurring("Weekly", beforeTheClocksChanged(due), QUARTER_OF_AN_HOUR, "FREQ=WEEKLY");

            JsonNode planned = api.get("conferences/" + id);
            assertThat(planned.path("state").asText()).isEqualTo("NOT_STARTED");
            assertThat(planned.path("next").asText()).isEqualTo(due.toString());

            JsonNode running = awaitRunning(api, id);
            assertThat(Instant.parse(running.path("openedAt").asText())).isBetween(due, due.plus(LATE));
            assertThat(running.path("endsAt").asText())
                    .isEqualTo(due.plus(QUARTER_OF_AN_HOUR).toString());
            assertThat(rostrum.shell("rostrum:occurrence-list --json " + id)).contains(due.toString());
        }
    }

    @Test
    void aWeeklyConferenceKeepsItsHourWhenTheClocksChangeBetweenTwoOfThem() throws Exception {
        ZonedDateTime first = ZonedDateTime.of(2027, 3, 21, 9, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        Instant winter = Instant.parse("2027-03-21T08:30:00Z");
        Instant summer = Instant.parse("2027-03-28T07:30:00Z");
        ServerClock clock = ServerClock.at(winter.minusSeconds(3600), folder);
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"), clock.environment())) {
            String id = rostrum.api().addRecurring("Weekly", first, QUARTER_OF_AN_HOUR, "FREQ=WEEKLY");

            for (Instant due : List.of(winter, summer)) {
                clock.set(due.minus(NOTICED));
                await(rostrum, id, state -> !state.equals("RUNNING")); // the one of the week before is over
                JsonNode running = awaitRunning(rostrum, id);
                assertThat(Instant.parse(running.path("openedAt").asText())).isBetween(due, due.plus(LATE));
                assertThat(running.path("endsAt").asText())
                        .isEqualTo(due.plus(QUARTER_OF_AN_HOUR).toString());
            }
        }
    }

    private static JsonNode awaitRunning(Rostrum rostrum, String id) throws Exception {
        await(rostrum, id, "RUNNING"::equals);
        return rostrum.api().get("conferences/" + id + "/live");
    }

    /** Logs in each time: with the clock a week ahead no log-in lasts. */
    private static void await(Rostrum rostrum, String id, Predicate<String> state) throws Exception {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!state.test(rostrum.api().get("conferences/" + id).path("state").asText())) {
            assertThat(Instant.now()).as("it is so in time").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void aServerThatWasStruckDownAtTheStartOpensTheConferenceWhenItIsBack() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3);
            String id = rostrum.api()
                    .addRecurring("Weekly", beforeTheClocksChanged(due), QUARTER_OF_AN_HOUR, "FREQ=WEEKLY;COUNT=99");

            rostrum.kill();
            awaitPast(due);
            rostrum.start();

            JsonNode running = awaitRunning(rostrum.api(), id);
            assertThat(Instant.parse(running.path("openedAt").asText())).isAfter(due);
            assertThat(running.path("endsAt").asText())
                    .isEqualTo(due.plus(QUARTER_OF_AN_HOUR).toString());
        }
    }

    /** The same weekday at the same time of day, some weeks before the due one, when the clocks showed another offset. */
    private static ZonedDateTime beforeTheClocksChanged(Instant due) {
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Sydney")) {
            ZonedDateTime present = due.atZone(ZoneId.of(zone));
            for (int weeks = 1; weeks < 53; weeks++) {
                ZonedDateTime earlier = present.minusWeeks(weeks);
                if (!earlier.getOffset().equals(present.getOffset())
                        && earlier.toLocalTime().equals(present.toLocalTime())) {
                    return earlier;
                }
            }
        }
        throw new IllegalStateException("no zone changes its clocks any more");
    }

    private static JsonNode awaitRunning(Api api, String id) throws Exception {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!api.get("conferences/" + id).path("state").asText().equals("RUNNING")) {
            assertThat(Instant.now()).as("it runs in time").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return api.get("conferences/" + id + "/live");
    }

    private static void awaitPast(Instant due) {
        while (!Instant.now().isAfter(due)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
