package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * One Rostrum, started as a process from the unpacked distribution, with ports and a data directory of its own. It can
 * be stopped, killed and started again on the same data.
 */
final class Rostrum implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "correct-horse-battery-staple";

    /** Where the distribution was unpacked, once for all tests. */
    static final Path SERVER = Path.of(System.getProperty("rostrum.server"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Ports ports;
    private final Map<String, String> settings;
    private final Path console;
    private Process process;

    private Rostrum(Path data, Ports ports, Map<String, String> settings) {
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.console = data.resolveSibling(data.getFileName() + ".console");
    }

    /** Starts a server and returns when it says that it is ready. */
    static Rostrum startIn(Path data) throws IOException, InterruptedException {
        return startIn(data, Map.of());
    }

    /** The same, with more in its environment. */
    static Rostrum startIn(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        Rostrum rostrum = new Rostrum(data, Ports.free(), settings);
        rostrum.start();
        return rostrum;
    }

    void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(SERVER.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putAll(environment());
        builder.environment().putAll(settings);
        process = builder.start();
        awaitReady();
    }

    /** What an operator does: asks it to end, and waits. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** What a power failure does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Path data() {
        return data;
    }

    Ports ports() {
        return ports;
    }

    /** All it has printed, as opposed to logged. */
    String printed() throws IOException {
        return Files.readString(console);
    }

    String log() throws IOException {
        return Files.readString(data.resolve("log/rostrum.log"));
    }

    /** Runs a script of the distribution for this server, "status" say, and returns what it printed. */
    String run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(SERVER.resolve("bin").resolve(script).toString()).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process running = builder.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(http(path))
                .timeout(Duration.ofSeconds(10))
                .GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + ports.http() + path);
    }

    /** Trusts the certificate that it made at its first start. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        Path keystore = data.resolve("tls/rostrum.p12");
        char[] password = Files.readString(keystore.resolveSibling("rostrum.p12.password"))
                .strip()
                .toCharArray();
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), password);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("rostrum", keys.getCertificate("rostrum"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The administrator's view through REST. */
    Api api() throws IOException, InterruptedException {
        return Api.logIn(http("/api/v1/"), ADMIN, ADMIN_PASSWORD);
    }

    /** The administrator's shell. */
    /** Runs one command as the administrator, in a session of its own: the server ends a session with its command. */
    String shell(String command) throws IOException {
        try (Shell shell = shell()) {
            return shell.run(command);
        }
    }

    Shell shell() throws IOException {
        return Shell.open(ports.ssh(), ADMIN, ADMIN_PASSWORD);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "ROSTRUM_DATA", data.toString(),
                "ROSTRUM_HTTP_PORT", String.valueOf(ports.http()),
                "ROSTRUM_HTTPS_PORT", String.valueOf(ports.https()),
                "ROSTRUM_MEDIA_PORT", String.valueOf(ports.media()),
                "ROSTRUM_MEDIA_WORKERS", "1", // as many ports as were looked for
                "ROSTRUM_SSH_PORT", String.valueOf(ports.ssh()),
                "ROSTRUM_ADMIN_PASSWORD", ADMIN_PASSWORD,
                // So that no artifact can come from the Maven repository of who runs the tests.
                "HOME", data.toString(),
                "EXTRA_JAVA_OPTS", "");
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            assertThat(process.isAlive())
                    .as("the server runs; it printed: %s", printed())
                    .isTrue();
            assertThat(Instant.now())
                    .as("ready in time; log: %s", lastOf(data.resolve("log/rostrum.log")))
                    .isBefore(deadline);
            process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> lastOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.subList(Math.max(0, lines.size() - 30), lines.size());
    }
}
