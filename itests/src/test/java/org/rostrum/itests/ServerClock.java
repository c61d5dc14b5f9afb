package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;

/**
 * The clock of a server that a test sets, by an agent in the server's JVM: the product needs no switch for it. It goes on
 * at its normal pace; what measures spans of time is left alone.
 */
final class ServerClock {

    private final Path setting;
    private final Path agent;

    private ServerClock(Path folder) {
        this.setting = folder.resolve("clock");
        this.agent = folder.resolve("clock.jar");
    }

    /**
     * A clock to start a server with.
     *
     * @param folder for the agent and the file by which it is told
     */
    static ServerClock at(Instant hour, Path folder) throws IOException, URISyntaxException {
        ServerClock clock = new ServerClock(folder);
        clock.write(hour);
        clock.writeAgent();
        return clock;
    }

    /** Sets the clock of the running server. */
    void set(Instant hour) throws IOException {
        String ahead = write(hour);
        Instant deadline = Instant.now().plusSeconds(10);
        while (!ahead.equals(Files.readString(ClockAgent.seen(setting)))) {
            assertThat(Instant.now()).as("the server sees its clock").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private String write(Instant hour) throws IOException {
        String ahead = Long.toString(Duration.between(Instant.now(), hour).toMillis());
        Path next = Files.writeString(setting.resolveSibling("clock.next"), ahead);
        Files.move(next, setting, StandardCopyOption.ATOMIC_MOVE);
        return ahead;
    }

    /** For the server's process. */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + setting);
    }

    private void writeAgent() throws IOException, URISyntaxException {
        Path library = Path.of(ByteBuddy.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.CLASS_PATH, library.toUri().toString());
        main.putValue("Premain-Class", ClockAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        try (OutputStream file = Files.newOutputStream(agent);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (Class<?> type : List.of(ClockAgent.class, ClockAgent.Ahead.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
            }
        }
    }
}
