package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features come from the distribution's own repository: no network, no Maven repository of whoever runs it. */
class FeaturesITest {

    @TempDir
    private static Path folder;

    private static Rostrum rostrum;

    @BeforeAll
    static void start() throws Exception {
        rostrum = Rostrum.startIn(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        rostrum.close();
    }

    @Test
    void allOfOursAreOffered() throws Exception {
        assertThat(listed("feature:list --no-format")).containsAll(namesIn(descriptor()));
    }

    @Test
    void nothingIsLookedUpElsewhere() throws Exception {
        assertThat(rostrum.shell("config:property-get --pid org.ops4j.pax.url.mvn org.ops4j.pax.url.mvn.repositories"))
                .isBlank();
        assertThat(rostrum.data().resolve(".m2")).doesNotExist();
        assertThat(rostrum.data().resolve("cache/repository")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rostrum-calling",
                "rostrum-mode-allonscreen",
                "rostrum-mode-smartmeeting",
                "rostrum-mode-moderated",
                "rostrum-mode-lecture",
                "rostrum-media-sfu",
                "rostrum-web"
            })
    void anOptionalOneGoesAndComesBackWhileTheOthersStay(String feature) throws Exception {
        long before = startsOfComponentRuntime();
        rostrum.shell("feature:uninstall " + feature);
        assertThat(installed()).doesNotContain(feature);

        assertThat(rostrum.shell("feature:install " + feature)).doesNotContain("Error");
        assertThat(installed()).contains(feature);
        assertThat(startsOfComponentRuntime())
                .as("a refresh would restart what conferences run in")
                .isEqualTo(before);
    }

    private static long startsOfComponentRuntime() throws IOException {
        try (var lines = Files.lines(rostrum.data().resolve("log/rostrum.log"))) {
            return lines.filter(line -> line.contains("Starting with globalExtender"))
                    .count();
        }
    }

    private static List<String> installed() throws IOException {
        return listed("feature:list -i --no-format");
    }

    /** The first column of a table. */
    private static List<String> listed(String command) throws IOException {
        return rostrum.shell(command)
                .lines()
                .map(line -> line.split("\\s", 2)[0])
                .filter(name -> name.startsWith("rostrum-"))
                .toList();
    }

    private static Path descriptor() throws IOException {
        try (var files = Files.walk(Rostrum.SERVER.resolve("system/org/rostrum/org.rostrum.features"))) {
            return files.filter(file -> file.toString().endsWith("-features.xml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> namesIn(Path descriptor) throws IOException {
        return Pattern.compile("<feature name=\"([^\"]+)\"")
                .matcher(Files.readString(descriptor))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
    }
}
