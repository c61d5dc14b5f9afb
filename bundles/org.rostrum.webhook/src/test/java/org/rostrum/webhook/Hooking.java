package org.rostrum.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.MemoryJournalStore;

/** A table of hooks in a real database, a journal to write, a clock to turn. */
final class Hooking {

    static final User ADA = new User(new UserId("ada"), "Ada", Set.of(Right.ADMINISTRATOR), true);
    static final User BEN = new User(new UserId("ben"), "Ben", Set.of(Right.CREATE_CONFERENCES), true);
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final HookRows rows = new HookRows(database());
    final MemoryJournalStore journal = new MemoryJournalStore();
    final Turnable clock = new Turnable();
    final Hooks hooks = new Hooks(rows, journal, new Postman(), false, clock);
    private Conference room;

    Hooking() {
        ConferenceSettings settings = ConferenceSettings.of("Town hall", ADA.id(), new ModeId("all-on-screen"), 10);
        Event.Opened opened = new Event.Opened(ConferenceKey.random(), new ConferenceId("town-hall"), settings, NOON);
        room = Conference.open(opened);
        journal.append(List.of(new Envelope(room.key(), room.seq(), NOON, new Author.House(), opened, room)));
    }

    /** Writes an event of one conference into the journal. */
    void happens(Event event) {
        room = room.after(event, NOON);
        journal.append(List.of(new Envelope(room.key(), room.seq(), NOON, new Author.House(), event, room)));
    }

    Hooks.Made make(String url, String... events) {
        return hooks.add(url, Set.of(events), ADA).value().orElseThrow();
    }

    Hook state(Hooks.Made made) {
        return rows.find(made.hook().id()).orElseThrow();
    }

    static String code(org.rostrum.problem.Outcome<?> outcome) {
        return outcome.problem().map(why -> why.code()).orElse("");
    }

    private static JdbcDataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        try (InputStream script = Hooking.class.getResourceAsStream("schema/V1__hooks.sql");
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    new String(Optional.ofNullable(script).orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
        return source;
    }

    /** A clock that stands until it is turned. */
    static final class Turnable extends Clock {

        private volatile Instant now = NOON;

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
