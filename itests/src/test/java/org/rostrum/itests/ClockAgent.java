package org.rostrum.itests;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;

/** Inside the server of a test: moves the clock of {@code java.time} to where {@link ServerClock} sets it. */
public final class ClockAgent {

    private static final String AHEAD = "rostrum.itests.clock.ahead.ms";
    private static final Duration READ_EVERY = Duration.ofMillis(100);

    private ClockAgent() {}

    /** Called by the JVM before its {@code main}, with the file that holds how many milliseconds the clock is ahead. */
    public static void premain(String file, Instrumentation jvm) {
        Path setting = Path.of(file);
        read(setting);
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none())
                .type(named("java.time.Clock"))
                .transform((type, name, loader, module, domain) ->
                        type.visit(Advice.to(Ahead.class).on(named("currentInstant"))))
                .installOn(jvm);
        Thread reader = new Thread(() -> keepReading(setting), "clock of the test");
        reader.setDaemon(true);
        reader.start();
    }

    /** What the server's clock goes by. */
    static Path seen(Path setting) {
        return setting.resolveSibling("clock.seen");
    }

    private static void keepReading(Path setting) {
        while (true) {
            LockSupport.parkNanos(READ_EVERY.toNanos());
            read(setting);
        }
    }

    private static void read(Path setting) {
        try {
            String ahead = Files.readString(setting).strip();
            if (!ahead.equals(System.setProperty(AHEAD, ahead))) {
                Files.writeString(seen(setting), ahead);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Becomes the last lines of {@code java.time.Clock.currentInstant()}. */
    static final class Ahead {
        private Ahead() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusMillis(Long.getLong("rostrum.itests.clock.ahead.ms", 0L));
        }
    }
}
