package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartScriptITest {

    private static final Path CHECKOUT = Path.of(System.getProperty("rostrum.checkout"));
    private static final String READY = "Press Ctrl-C to stop.";

    @TempDir
    private Path folder;

    private final Ports ports = Ports.free();

    @Test
    void itTellsWhereAndWithWhichPasswordJustOnce() throws Exception {
        Process first = start();
        String told = readUntilReady(first);
        assertThat(told)
                .contains("https://localhost:" + ports.https() + "/")
                .contains("admin")
                .contains("made up for you")
                .contains("Ctrl-C");
        assertThat(folder.resolve("data/initial-admin-password")).doesNotExist();
        assertThat(end(first)).isZero();

        Process second = start();
        assertThat(readUntilReady(second)).doesNotContain("made up for you").doesNotContain("Building");
        assertThat(end(second)).isZero();
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var occupied = new java.net.ServerSocket(ports.http(), 1, java.net.InetAddress.getLoopbackAddress())) {
            Process refused = start();
            String told = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(refused.waitFor()).isEqualTo(1);
            assertThat(told)
                    .contains("Port " + occupied.getLocalPort() + " is in use")
                    .contains("ROSTRUM_HTTP_PORT");
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(CHECKOUT.resolve("start").toString()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "ROSTRUM_DATA", folder.resolve("data").toString(),
                        "ROSTRUM_HTTP_PORT", String.valueOf(ports.http()),
                        "ROSTRUM_HTTPS_PORT", String.valueOf(ports.https()),
                        "ROSTRUM_MEDIA_PORT", String.valueOf(ports.media()),
                        "ROSTRUM_MEDIA_WORKERS", "1",
                        "ROSTRUM_SSH_PORT", String.valueOf(ports.ssh())));
        builder.environment().remove("ROSTRUM_ADMIN_PASSWORD");
        return builder.start();
    }

    private static String readUntilReady(Process process) throws IOException {
        StringBuilder told = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            told.append(line).append('\n');
            if (line.equals(READY)) {
                return told.toString();
            }
        }
        throw new AssertionError("it ended before it was ready: " + told);
    }

    private static int end(Process process) throws InterruptedException {
        // Not Process.destroy(), which also closes the pipe that the script talks into.
        process.toHandle().destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it stops").isTrue();
        return process.exitValue();
    }
}
