package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version meets the configuration of an old one. */
class UpgradeITest {

    private static final String MINE = "org.ops4j.pax.logging.cfg";
    private static final String UNTOUCHED = "org.apache.karaf.shell.cfg";

    @TempDir
    private Path folder;

    @Test
    void whatTheOperatorChangedStaysAndTheRestIsRenewed() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            rostrum.stop();
            Path etc = rostrum.data().resolve("etc");
            pretendThatAnOlderVersionShipped(rostrum, MINE);
            pretendThatAnOlderVersionShipped(rostrum, UNTOUCHED);
            Files.writeString(etc.resolve(MINE), "# mine\n", StandardOpenOption.APPEND);
            Files.writeString(rostrum.data().resolve("distribution.id"), "an older one");

            rostrum.start();

            assertThat(etc.resolve(MINE)).content().contains("# older").contains("# mine");
            assertThat(etc.resolve(MINE + ".new")).hasSameTextualContentAs(shipped(MINE));
            assertThat(etc.resolve(UNTOUCHED)).hasSameTextualContentAs(shipped(UNTOUCHED));
        }
    }

    private static void pretendThatAnOlderVersionShipped(Rostrum rostrum, String file) throws Exception {
        String older = Files.readString(shipped(file)) + "# older\n";
        Files.writeString(rostrum.data().resolve("etc").resolve(file), older);
        Files.writeString(rostrum.data().resolve("etc.shipped").resolve(file), older);
    }

    private static Path shipped(String file) {
        return Rostrum.SERVER.resolve("etc").resolve(file);
    }
}
