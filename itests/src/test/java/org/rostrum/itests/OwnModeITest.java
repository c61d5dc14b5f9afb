package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger does who reads docs/examples/my-mode: copies it, builds it elsewhere, installs it in a running server. */
class OwnModeITest {

    private static final Path CHECKOUT =
            Path.of(System.getProperty("rostrum.checkout")).toAbsolutePath().normalize();
    private static final Path EXAMPLE = CHECKOUT.resolve("distribution/docs/examples/my-mode");
    private static final Path PUBLISHED = CHECKOUT.resolve("distribution/target/repository");

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void itIsBuiltFromWhatIsPublishedAndComesAndGoesWhileTheServerRuns() throws Exception {
        Path mode = copyOf(EXAMPLE, folder.resolve("my-mode"));
        assertThat(build(mode)).contains("BUILD SUCCESS").doesNotContain("Tests run: 0");

        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            assertThat(modesOf(rostrum)).contains("moderated").doesNotContain("duet");

            rostrum.shell("bundle:install -s file:" + mode.resolve("target/com.example.mode.duet-1.0.0.jar"));
            assertThat(modesOf(rostrum)).contains("moderated", "duet");

            rostrum.shell("bundle:uninstall com.example.mode.duet");
            assertThat(modesOf(rostrum)).contains("moderated").doesNotContain("duet");
            assertThat(rostrum.log()).doesNotContain("| ERROR |");
        }
    }

    private static String modesOf(Rostrum rostrum) throws IOException, InterruptedException {
        return rostrum.api().get("modes").toString();
    }

    /**
     * Needs no network, and leaves the Maven repository of who runs the tests alone: Rostrum's artifacts come from the
     * published repository into one of its own, the rest is only read from where this build has it.
     */
    private String build(Path project) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        CHECKOUT.resolve("mvnw").toString(),
                        "--batch-mode",
                        "--offline",
                        "-Daether.offline.protocols=file",
                        "-Dmaven.repo.local=" + folder.resolve("maven"),
                        "-Dmaven.repo.local.tail=" + System.getProperty("rostrum.maven"),
                        "-Drostrum.repository=" + PUBLISHED.toUri(),
                        "package")
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process maven = builder.start();
        String printed = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        maven.waitFor();
        return printed;
    }

    private static Path copyOf(Path from, Path to) throws IOException {
        try (Stream<Path> walked = Files.walk(from)) {
            List<Path> files = walked.filter(file -> !file.startsWith(from.resolve("target")))
                    .toList();
            for (Path file : files) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
