package org.rostrum.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogLevel;

class TailTest {

    private final Tail tail = new Tail();

    @Test
    void linesOfAtLeastALevelAreFound() {
        tail.doAppend(Said.of(LogLevel.INFO, "begun"));
        tail.doAppend(Said.of(LogLevel.WARN, "slow"));
        tail.doAppend(Said.of(LogLevel.ERROR, "broken"));
        assertThat(messages(LogLevel.WARN)).containsExactly("slow", "broken");
        assertThat(messages(LogLevel.DEBUG)).containsExactly("begun", "slow", "broken");
    }

    @Test
    void wordsAreFoundInWhatIsSaidAndInWhoSaysIt() {
        tail.doAppend(Said.of(LogLevel.INFO, "Mail was refused"));
        tail.doAppend(Said.of(LogLevel.INFO, "Nothing"));
        assertThat(tail.read(LogLevel.INFO, List.of("refused", "mail"), Optional.empty(), 10)
                        .lines())
                .hasSize(1);
        assertThat(tail.read(LogLevel.INFO, List.of("org.rostrum.test"), Optional.empty(), 10)
                        .lines())
                .hasSize(2);
    }

    @Test
    void whoFollowsGetsWhatCameSince() {
        say(3);
        Tail.Part first = tail.read(LogLevel.INFO, List.of(), Optional.empty(), 10);
        say(2);
        Tail.Part next = tail.read(LogLevel.INFO, List.of(), Optional.of(first.last()), 10);
        assertThat(next.lines()).extracting(Line::number).containsExactly(4L, 5L);
        assertThat(next.missed()).isFalse();
        assertThat(tail.read(LogLevel.INFO, List.of(), Optional.of(next.last()), 10)
                        .lines())
                .isEmpty();
    }

    @Test
    void whoFollowsTooSlowlyIsTold() {
        say(1);
        say(Tail.KEPT + 1);
        assertThat(tail.read(LogLevel.INFO, List.of(), Optional.of(1L), 10).missed())
                .isTrue();
        assertThat(tail.read(LogLevel.INFO, List.of(), Optional.of((long) Tail.KEPT), 10)
                        .missed())
                .isFalse();
    }

    @Test
    void whoHasSeenTheServerBeforeItsRestartGetsAllAnew() {
        say(2);
        Tail.Part part = tail.read(LogLevel.INFO, List.of(), Optional.of(900L), 10);
        assertThat(part.lines()).hasSize(2);
        assertThat(part.missed()).isTrue();
    }

    @Test
    void memoryIsBounded() {
        say(3 * Tail.KEPT);
        assertThat(tail.read(LogLevel.TRACE, List.of(), Optional.empty(), Integer.MAX_VALUE)
                        .lines())
                .hasSize(Tail.KEPT);
        tail.doAppend(Said.of(LogLevel.INFO, "x".repeat(1_000_000)));
        assertThat(messages(LogLevel.INFO)).last().asString().hasSizeLessThan(2_100);
    }

    @Test
    void failureSaysWhereAndWhichConference() {
        tail.doAppend(new Said(
                LogLevel.ERROR, "broken", List.of("java.io.IOException", "\tat x"), Map.of("conference", "42")));
        Line line = tail.read(LogLevel.ERROR, List.of(), Optional.empty(), 1)
                .lines()
                .get(0);
        assertThat(line.trace()).contains("java.io.IOException\n\tat x");
        assertThat(line.conference()).contains("42");
        assertThat(line.participant()).isEmpty();
    }

    @Test
    void whatLooksLikeASecretIsTakenOut() {
        for (String secret : List.of(
                "password=hunter22secret",
                "{\"password\":\"hunter22secret\"}",
                "Authorization: Bearer hunter22secret",
                "sent bearer hunter22secret",
                "smtp://ann:hunter22secret@mail.example.org",
                "PIN: hunter22secret",
                "a=ice-pwd:hunter22secret",
                "api-key = 'hunter22secret'")) {
            assertThat(Discretion.of(secret)).as(secret).doesNotContain("hunter22secret");
        }
        assertThat(Discretion.of("Opening 12 ports at 10:30, spinning up"))
                .isEqualTo("Opening 12 ports at 10:30, spinning up");
    }

    private void say(int times) {
        IntStream.range(0, times).forEach(i -> tail.doAppend(Said.of(LogLevel.INFO, "line " + i)));
    }

    private List<String> messages(LogLevel least) {
        return tail.read(least, List.of(), Optional.empty(), 10).lines().stream()
                .map(Line::message)
                .toList();
    }
}
