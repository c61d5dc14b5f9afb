package org.rostrum.webhook;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.UserId;
import org.rostrum.persistence.Tables;

/** The hooks in their table. Calls block on the database; a broken database throws an unchecked exception. */
@Component(service = HookRows.class)
public final class HookRows {

    private static final String COLUMNS = "id, url, event_types, active, cursor_position, attempts, next_try,"
            + " failing_since, last_answer, created, created_by";
    private static final int LONGEST_ANSWER = 200;

    private final DataSource source;

    @Activate
    public HookRows(@Reference Tables tables) {
        this(tables.open("webhook", "org/rostrum/webhook/schema"));
    }

    HookRows(DataSource source) {
        this.source = source;
    }

    /** The oldest first. */
    List<Hook> list() {
        return ask("select " + COLUMNS + " from webhook_hook order by created, id", HookRows::readAll);
    }

    Optional<Hook> find(String id) {
        return ask("select " + COLUMNS + " from webhook_hook where id = ?", HookRows::readAll, id).stream()
                .findFirst();
    }

    Optional<String> secret(String id) {
        return ask(
                "select secret from webhook_hook where id = ?",
                rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.<String>empty(),
                id);
    }

    void add(Hook hook, String secret) {
        tell(
                "insert into webhook_hook (" + COLUMNS + ", secret) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                hook.id(),
                hook.url().toString(),
                String.join(" ", hook.events().stream().sorted().toList()),
                hook.active(),
                hook.cursor(),
                hook.attempts(),
                micros(hook.nextTry()),
                hook.failingSince().map(HookRows::micros).orElse(null),
                hook.lastAnswer().map(HookRows::cut).orElse(null),
                micros(hook.created()),
                hook.createdBy().value(),
                secret);
    }

    /** Where it stands; does nothing if it was removed meanwhile. */
    void update(Hook hook) {
        tell(
                "update webhook_hook set active = ?, cursor_position = ?, attempts = ?, next_try = ?,"
                        + " failing_since = ?, last_answer = ? where id = ?",
                hook.active(),
                hook.cursor(),
                hook.attempts(),
                micros(hook.nextTry()),
                hook.failingSince().map(HookRows::micros).orElse(null),
                hook.lastAnswer().map(HookRows::cut).orElse(null),
                hook.id());
    }

    boolean remove(String id) {
        return tell("delete from webhook_hook where id = ?", id) > 0;
    }

    private static List<Hook> readAll(ResultSet rows) throws SQLException {
        List<Hook> hooks = new ArrayList<>();
        while (rows.next()) {
            hooks.add(read(rows));
        }
        return hooks;
    }

    private static Hook read(ResultSet row) throws SQLException {
        String events = row.getString("event_types");
        long since = row.getLong("failing_since");
        boolean fails = !row.wasNull();
        return new Hook(
                row.getString("id"),
                URI.create(row.getString("url")),
                events.isEmpty() ? Set.of() : Set.of(events.split(" ", -1)),
                row.getBoolean("active"),
                row.getLong("cursor_position"),
                row.getInt("attempts"),
                instant(row.getLong("next_try")),
                fails ? Optional.of(instant(since)) : Optional.empty(),
                Optional.ofNullable(row.getString("last_answer")),
                instant(row.getLong("created")),
                new UserId(row.getString("created_by")));
    }

    private static String cut(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return reading.of(rows);
        } catch (SQLException broken) {
            throw new IllegalStateException("the hooks cannot be read", broken);
        }
    }

    private int tell(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("the hooks cannot be written", broken);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException broken) {
            statement.close();
            throw broken;
        }
    }
}
