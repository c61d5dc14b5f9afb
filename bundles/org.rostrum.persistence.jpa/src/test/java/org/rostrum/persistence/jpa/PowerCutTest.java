package org.rostrum.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.identity.UserId;

/** What {@code append} returned from is in H2's file, even if the server is killed in the same instant. */
class PowerCutTest {

    private static final int EVENTS = 20;

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAppendedJustBeforeTheServerWasKilled() throws Exception {
        Path file = folder.resolve("rostrum");

        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Victim.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(Victim.KILLED);

        try (HikariDataSource pool = Scene.file(file);
                Database database = Database.open(pool)) {
            assertThat(new JpaJournalStore(database).read(0, 1000))
                    .extracting(JournalEntry::seq)
                    .hasSize(EVENTS)
                    .endsWith((long) EVENTS);
        }
    }

    /** A server that dies right after its last append: halting runs no shutdown hook, as a kill does not. */
    static final class Victim {
        static final int KILLED = 137;

        private Victim() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            JpaJournalStore journal = new JpaJournalStore(Database.open(Scene.file(Path.of(arguments[0]))));
            ConferenceKey key = ConferenceKey.random();
            Instant now = Instant.EPOCH;
            Event event = new Event.Opened(
                    key,
                    new ConferenceId("board"),
                    ConferenceSettings.of("Topic", new UserId("alice"), new ModeId("none"), 2),
                    now);
            Conference state = Conference.open((Event.Opened) event);
            journal.append(List.of(new Envelope(key, state.seq(), now, new Author.House(), event, state)));
            while (state.seq() < EVENTS) {
                event = new Event.Remembered("note", Optional.of("x"));
                state = state.after(event);
                journal.append(List.of(new Envelope(key, state.seq(), now, new Author.House(), event, state)));
            }
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
