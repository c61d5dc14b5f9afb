package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostrum.itests.Bundles.Bundle;

/** The rules of the house, read from the manifests of what is shipped. */
class HouseTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("rostrum.checkout"));

    private static Bundles bundles;

    @BeforeAll
    static void readManifests() throws IOException {
        bundles = Bundles.of(Rostrum.SERVER);
        assertThat(bundles.all()).isNotEmpty();
    }

    @Test
    void onlyWordsAreExported() {
        assertThat(bundles.all())
                .filteredOn(bundle -> !bundle.mayExport())
                .allSatisfy(
                        bundle -> assertThat(bundle.exports()).as(bundle.name()).isEmpty());
    }

    @Test
    void aBundleIsNamedAfterItsPackages() {
        assertThat(bundles.all()).allSatisfy(bundle -> {
            String root = bundle.name().replaceFirst("\\.api$", "");
            assertThat(bundle.exports())
                    .as(bundle.name())
                    .allMatch(exported -> exported.equals(root) || exported.startsWith(root + "."));
        });
    }

    @Test
    void nobodyRequiresABundleInsteadOfItsWords() {
        assertThat(bundles.all()).allSatisfy(bundle -> assertThat(bundle.header("Require-Bundle"))
                .as(bundle.name())
                .isEmpty());
    }

    @Test
    void nobodyImportsWhateverThereIs() {
        assertThat(bundles.all()).allSatisfy(bundle -> assertThat(bundle.header("DynamicImport-Package"))
                .as(bundle.name())
                .doesNotContain("*"));
    }

    @Test
    void noBundleDependsOnItself() {
        Map<String, Set<String>> dependencies = bundles.dependencies();
        assertThat(dependencies.keySet())
                .allSatisfy(name ->
                        assertThat(reachableFrom(name, dependencies)).as(name).doesNotContain(name));
    }

    /** If this fails and the change was meant: copy itests/target/bundles.md to distribution/docs/bundles.md. */
    @Test
    void thePictureShowsTheHouseAsItIs() throws IOException {
        String drawn = draw(bundles);
        Files.writeString(CHECKOUT.resolve("itests/target/bundles.md"), drawn);

        assertThat(CHECKOUT.resolve("distribution/docs/bundles.md")).hasContent(drawn);
    }

    private static Set<String> reachableFrom(String start, Map<String, Set<String>> dependencies) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(dependencies.get(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(dependencies.get(next));
            }
        }
        return reached;
    }

    private static String draw(Bundles bundles) {
        StringBuilder page = new StringBuilder(
                """
                # Who depends on whom

                Drawn by `HouseTest` from the manifests of the distribution: an arrow means "imports packages of". Only words
                (`*.api`) and packets (`rtp`) are imported by others; all else meets in the service registry. What follows from
                another arrow is left out.

                ```mermaid
                graph BT
                """);
        Map<String, Set<String>> dependencies = bundles.dependencies();
        for (Bundle bundle : bundles.all()) {
            String shape = bundle.mayExport() ? "  %s([%s])%n" : "  %s[%s]%n";
            page.append(shape.formatted(id(bundle.name()), shortName(bundle.name())));
        }
        withoutShortcuts(dependencies)
                .forEach((name, targets) ->
                        targets.forEach(target -> page.append("  %s --> %s%n".formatted(id(name), id(target)))));
        return page.append("```\n").toString();
    }

    /** Leaves out an arrow where a longer way leads to the same bundle. */
    private static Map<String, Set<String>> withoutShortcuts(Map<String, Set<String>> dependencies) {
        Map<String, Set<String>> reduced = new TreeMap<>();
        dependencies.forEach((name, targets) -> {
            Set<String> kept = new TreeSet<>(targets);
            targets.forEach(target -> kept.removeAll(reachableFrom(target, dependencies)));
            reduced.put(name, kept);
        });
        return reduced;
    }

    private static String shortName(String name) {
        return name.replace("org.rostrum.", "");
    }

    private static String id(String name) {
        return shortName(name).replace('.', '_');
    }
}
