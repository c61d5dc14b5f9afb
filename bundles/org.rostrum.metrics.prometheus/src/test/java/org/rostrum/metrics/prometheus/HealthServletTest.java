package org.rostrum.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.metrics.ReadinessCheck;

class HealthServletTest {

    private final HealthServlet servlet =
            new HealthServlet(List.of("127.0.0.1"), List.of("database", "core"), Duration.ofMillis(300));
    private Door door;

    @BeforeEach
    void open() throws Exception {
        door = new Door(servlet, "/health/*");
    }

    @AfterEach
    void close() throws Exception {
        door.close();
        servlet.stop();
    }

    @Test
    void aServerThatAnswersIsAlive() throws Exception {
        assertThat(door.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsReadyWhenEveryCheckSaysSo() throws Exception {
        servlet.add(ready("database"));
        servlet.add(ready("core"));

        var answer = door.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"ready\":true,\"detail\":\"Fine.\"},"
                        + "{\"name\":\"core\",\"ready\":true,\"detail\":\"Fine.\"}]}");
    }

    @Test
    void aMissingCheckIsNamedAndMakesItNotReady() throws Exception {
        servlet.add(ready("core"));

        var answer = door.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"name\":\"database\",\"ready\":false");
    }

    @Test
    void oneThatIsNotReadyMakesAllNotReady() throws Exception {
        servlet.add(ready("database"));
        servlet.add(check("core", () -> new ReadinessCheck.Readiness(false, "Starting.")));

        var answer = door.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"DOWN\"").contains("Starting.");
    }

    @Test
    void aCheckThatThrowsIsNotReady() throws Exception {
        servlet.add(ready("database"));
        servlet.add(check("core", () -> {
            throw new IllegalStateException("no connection");
        }));

        assertThat(door.get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void aCheckThatHangsIsNotReadyAndTheOthersAreStillTold() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        servlet.add(check("database", () -> {
            awaitRelease(released);
            return new ReadinessCheck.Readiness(true, "Too late.");
        }));
        servlet.add(ready("core"));

        var answer = door.get("/health/ready");
        released.countDown();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("has not answered in time")
                .contains("{\"name\":\"core\",\"ready\":true,\"detail\":\"Fine.\"}");
    }

    @Test
    void strangersLearnThatItLivesAndNothingMore() throws Exception {
        HealthServlet guarded = new HealthServlet(List.of("10.0.0.0/8"), List.of(), Duration.ofSeconds(1));
        try (Door elsewhere = new Door(guarded, "/health/*")) {
            assertThat(elsewhere.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(elsewhere.get("/health/ready").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anythingElseIsNotThere() throws Exception {
        assertThat(door.get("/health/").statusCode()).isEqualTo(404);
        assertThat(door.get("/health").statusCode()).isEqualTo(404);
    }

    private static ReadinessCheck ready(String name) {
        return check(name, () -> new ReadinessCheck.Readiness(true, "Fine."));
    }

    private static ReadinessCheck check(String name, Supplier<ReadinessCheck.Readiness> look) {
        return new ReadinessCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Readiness check() {
                return look.get();
            }
        };
    }

    private static void awaitRelease(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
