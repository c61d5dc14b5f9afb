package org.rostrum.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.annotation.Priority;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.testkit.house.FakeLogins;

/** What others do with our OpenAPI document: have a client generated from it, compile it, use it. */
class GeneratedClientTest {

    /** Put there by Maven. It holds what its clients need, too. */
    private static final Path GENERATOR = Path.of("target/generator/openapi-generator-cli.jar");

    private static final int MINUTES = 3;

    @TempDir
    private Path folder;

    @Test
    void aGeneratedClientCompilesAndIsUnderstood() throws Exception {
        try (RunningDoor door = new RunningDoor(100_000, 100_000)) {
            Path document = Files.writeString(
                    folder.resolve("openapi.json"),
                    door.send(door.request("/openapi.json")).body());
            generate(document);
            Path classes = compile();

            String told = use(classes, "http://127.0.0.1:" + door.port() + "/api/v1");

            assertThat(told).isEqualTo("made Board, listed 1, changed to Staff, stale refused, deleted, left 0");
        }
    }

    private void generate(Path document) throws Exception {
        Path log = folder.resolve("generator.log");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + document,
                        "--output=" + folder.resolve("client"),
                        "--global-property=apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false",
                        "--additional-properties=invokerPackage=client,apiPackage=client.api,modelPackage=client.model,"
                                + "openApiNullable=false,hideGenerationTimestamp=true,useJakartaEe=false,supportUrlQuery=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(generator.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            generator.destroyForcibly();
        }
        assertThat(generator.exitValue()).as(Files.readString(log)).isZero();
    }

    private Path compile() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path annotations = Path.of(Priority.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                GENERATOR + File.pathSeparator + annotations,
                "-d",
                classes.toString()));
        try (Stream<Path> sources = Files.walk(folder.resolve("client/src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        arguments.add(Files.writeString(folder.resolve("Smoke.java"), smoke()).toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static String smoke() throws IOException {
        try (InputStream source = GeneratedClientTest.class.getResourceAsStream("Smoke.java.txt")) {
            return new String(Objects.requireNonNull(source, "Smoke.java.txt").readAllBytes(), UTF_8);
        }
    }

    /** In a loader of its own: the client knows nothing of ours. */
    private static String use(Path classes, String address) throws Exception {
        URL[] path = {classes.toUri().toURL(), GENERATOR.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            return (String) loader.loadClass("Smoke")
                    .getMethod("use", String.class, String.class, String.class)
                    .invoke(null, address, "otto", FakeLogins.PASSWORD);
        }
    }
}
