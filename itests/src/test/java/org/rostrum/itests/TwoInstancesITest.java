package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that share one unpacked distribution, each with its own data. */
class TwoInstancesITest {

    @TempDir
    private Path folder;

    @Test
    void twoRunSideBySideAndLeaveTheDistributionAsItWas() throws Exception {
        Map<String, Long> before = sizes(Rostrum.SERVER);
        try (Rostrum one = Rostrum.startIn(folder.resolve("one"));
                Rostrum two = Rostrum.startIn(folder.resolve("two"))) {
            assertThat(one.run("status")).contains("Running");

            one.run("stop");
            one.stop();

            assertThat(one.run("status")).contains("Not Running");
            assertThat(two.get("/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(sizes(Rostrum.SERVER)).isEqualTo(before);
    }

    @Test
    void aSecondOneOnTheSameDataIsRefusedAndTheFirstLivesOn() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            assertThat(rostrum.run("karaf")).contains("runs already");

            assertThat(rostrum.isRunning()).isTrue();
            assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, Long> sizes(Path root) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(root.relativize(file).toString(), Files.size(file));
            }
        }
        return sizes;
    }
}
