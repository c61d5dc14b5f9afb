package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server was told it still knows after it was stopped or struck down. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RestartITest {

    private static final String PASSWORD = "another-long-password";

    @TempDir
    private Path folder;

    @Test
    void aStopLosesNothing() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            String room = tell(rostrum);

            rostrum.stop();
            rostrum.start();

            assertKnows(rostrum, room);
        }
    }

    @Test
    void aPowerFailureLosesNothingThatWasAnswered() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            String room = tell(rostrum);

            rostrum.kill();
            rostrum.start();

            assertKnows(rostrum, room);
        }
    }

    private static String tell(Rostrum rostrum) throws Exception {
        Api api = rostrum.api();
        api.addUser("ann", "Ann", PASSWORD);
        String room = api.addRoom("Town hall");
        rostrum.shell("rostrum:conference-open " + room);
        rostrum.shell("rostrum:conference-end " + room);
        // The journal is written behind the conferences; what the shell lists is on disk.
        while (!rostrum.shell("rostrum:journal-list").contains("Ended")) {
            Thread.onSpinWait();
        }
        return room;
    }

    private static void assertKnows(Rostrum rostrum, String room) throws Exception {
        Api ann = Api.logIn(rostrum.http("/api/v1/"), "ann", PASSWORD);
        assertThat(ann.get("session").toString()).contains("Ann");
        assertThat(rostrum.api().get("conferences/" + room).path("topic").asText())
                .isEqualTo("Town hall");
        assertThat(rostrum.shell("rostrum:journal-list")).contains("Opened").contains("Ended");
    }
}
