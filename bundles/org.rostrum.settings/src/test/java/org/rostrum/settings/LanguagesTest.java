package org.rostrum.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundles of the house say about their configuration, in the languages of the house. */
class LanguagesTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("(?:name|description) = \"(%?)([^\"]*)\"");
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

    static List<Path> descriptions() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            return bundles.map(bundle -> bundle.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(LanguagesTest::sources)
                    .filter(file -> text(file).contains("@ObjectClassDefinition("))
                    .toList();
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void eachTextIsInEachLanguageAndNoneIsLeftOver(Path description) throws IOException {
        Set<String> named = keys(description);
        assertThat(named).contains("name", "effect");
        for (String language : List.of("", "_de", "_tr")) {
            Properties said = said(description, language);
            assertThat(said.stringPropertyNames())
                    .as("settings%s.properties", language)
                    .isEqualTo(named);
            assertThat(said.values()).doesNotContain("");
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void noSentenceWasLeftInEnglish(Path description) throws IOException {
        Properties english = said(description, "");
        for (String language : List.of("_de", "_tr")) {
            Properties said = said(description, language);
            assertThat(said.stringPropertyNames())
                    .filteredOn(
                            key -> SENTENCE.matcher(english.getProperty(key)).find())
                    .allSatisfy(key -> assertThat(said.getProperty(key)).isNotEqualTo(english.getProperty(key)));
        }
    }

    private static Set<String> keys(Path description) {
        assertThat(text(description)).contains("localization = \"OSGI-INF/l10n/settings\"");
        List<MatchResult> texts = NAMED.matcher(text(description)).results().toList();
        assertThat(texts).allSatisfy(found -> assertThat(found.group(1)).isEqualTo("%"));
        return texts.stream().map(found -> found.group(2)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties said(Path description, String language) throws IOException {
        Path bundle = BUNDLES.resolve(BUNDLES.relativize(description).getName(0));
        Path file = bundle.resolve("src/main/resources/OSGI-INF/l10n/settings" + language + ".properties");
        try (InputStream content = Files.newInputStream(file)) {
            Properties said = new Properties();
            said.load(content);
            return said;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
