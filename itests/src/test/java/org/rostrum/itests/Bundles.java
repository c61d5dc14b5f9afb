package org.rostrum.itests;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our own bundles in the distribution, as their manifests tell. */
record Bundles(List<Bundle> all) {

    /** One bundle: only packages of ours are counted. */
    record Bundle(String name, Set<String> exports, Set<String> imports, Manifest manifest) {

        static Bundle of(Path jar) {
            try (JarFile file = new JarFile(jar.toFile())) {
                Manifest manifest = file.getManifest();
                return new Bundle(
                        name(manifest), ours(manifest, "Export-Package"), ours(manifest, "Import-Package"), manifest);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(jar.toString(), unreadable);
            }
        }

        boolean mayExport() {
            return name.endsWith(".api") || name.equals("org.rostrum.rtp");
        }

        String header(String header) {
            String value = manifest.getMainAttributes().getValue(header);
            return value == null ? "" : value;
        }

        private static String name(Manifest manifest) {
            return new Parameters(manifest.getMainAttributes().getValue("Bundle-SymbolicName"))
                    .keySet()
                    .iterator()
                    .next();
        }

        private static Set<String> ours(Manifest manifest, String header) {
            Map<String, Attrs> packages =
                    new Parameters(manifest.getMainAttributes().getValue(header));
            return packages.keySet().stream()
                    .filter(name -> name.startsWith("org.rostrum."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Bundles of(Path server) throws IOException {
        try (Stream<Path> files = Files.walk(server.resolve("system/org/rostrum"))) {
            return new Bundles(files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Bundle::of)
                    .sorted(Comparator.comparing(Bundle::name))
                    .toList());
        }
    }

    /** Whom each bundle imports packages of, by name. */
    Map<String, Set<String>> dependencies() {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        for (Bundle bundle : all) {
            dependencies.put(
                    bundle.name(),
                    bundle.imports().stream()
                            .map(this::exporterOf)
                            .filter(exporter -> !exporter.equals(bundle.name()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return dependencies;
    }

    private String exporterOf(String imported) {
        Function<Bundle, Boolean> exports = bundle -> bundle.exports().contains(imported);
        return all.stream()
                .filter(exports::apply)
                .map(Bundle::name)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody exports " + imported));
    }
}
