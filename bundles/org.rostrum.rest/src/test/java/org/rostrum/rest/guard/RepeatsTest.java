package org.rostrum.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.rest.guard.Repeats.Name;

class RepeatsTest {

    private static final UserId OTTO = new UserId("otto");
    private static final UserId MONA = new UserId("mona");
    private static final Response MADE = Response.status(201).build();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private final Repeats repeats = new Repeats(new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void theSecondWaitsForTheFirst() {
        Name name = new Name(OTTO, "one");

        assertThat(repeats.begin(name, "same").value()).contains(Optional.empty());
        assertThat(code(repeats.begin(name, "same"))).contains("idempotency-key.busy");
        repeats.end(name, MADE, false);
        assertThat(repeats.begin(name, "same").value()).contains(Optional.of(MADE));
        assertThat(code(repeats.begin(name, "other"))).contains("idempotency-key.reused");
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        done(OTTO, "one");

        now.updateAndGet(time -> time.plus(Repeats.KEPT).minusSeconds(1));
        assertThat(repeats.begin(new Name(OTTO, "one"), "same").value()).contains(Optional.of(MADE));
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        assertThat(repeats.begin(new Name(OTTO, "one"), "same").value()).contains(Optional.empty());
        assertThat(repeats.size()).isEqualTo(1);
    }

    @Test
    void whoSendsManyForgetsTheirOwn() {
        done(MONA, "hers");
        for (int i = 0; i <= Repeats.MOST_OF_ONE; i++) {
            done(OTTO, "key" + i);
        }

        assertThat(repeats.size()).isEqualTo(Repeats.MOST_OF_ONE + 1);
        assertThat(repeats.begin(new Name(MONA, "hers"), "same").value()).contains(Optional.of(MADE));
        assertThat(repeats.begin(new Name(OTTO, "key0"), "same").value()).contains(Optional.empty());
    }

    @Test
    void allTogetherAreBounded() {
        for (int i = 0; i <= Repeats.MOST; i++) {
            done(new UserId("u" + i), "key");
        }

        assertThat(repeats.size()).isEqualTo(Repeats.MOST);
        assertThat(repeats.begin(new Name(new UserId("u0"), "key"), "same").value())
                .contains(Optional.empty());
    }

    @Test
    void aSecretIsNotKept() {
        Name name = new Name(OTTO, "one");
        repeats.begin(name, "same");

        repeats.end(name, MADE, true);

        assertThat(code(repeats.begin(name, "same"))).contains("idempotency-key.spent");
    }

    private void done(UserId caller, String key) {
        repeats.begin(new Name(caller, key), "same");
        repeats.end(new Name(caller, key), MADE, false);
    }

    private static Optional<String> code(Outcome<?> outcome) {
        return outcome.problem().map(Problem::code);
    }
}
