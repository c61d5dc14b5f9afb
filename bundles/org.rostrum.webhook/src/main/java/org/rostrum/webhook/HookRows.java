package org.rostrum.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.UserId;
import org.rostrum.persistence.Rows;
import org.rostrum.persistence.Tables;
import org.rostrum.rounds.Bell;

/** The hooks in their table. Calls block on the database; a broken database throws an unchecked exception. */
@Component(service = HookRows.class)
public final class HookRows {

    private static final String COLUMNS = "id, url, event_types, active, cursor_position, attempts, next_try,"
            + " failing_since, last_answer, created, created_by";
    private static final int LONGEST_ANSWER = 200;

    private final Rows rows;
    private final Bell changed = new Bell();

    @Activate
    public HookRows(@Reference Tables tables) {
        this(tables.open("webhook", "org/rostrum/webhook/schema"));
    }

    HookRows(DataSource source) {
        this.rows = new Rows(source);
    }

    /** The oldest first. */
    List<Hook> list() {
        return rows.read(HookRows::read, "select " + COLUMNS + " from webhook_hook order by created, id");
    }

    Optional<Hook> find(String id) {
        return rows.read(HookRows::read, "select " + COLUMNS + " from webhook_hook where id = ?", id).stream()
                .findFirst();
    }

    Optional<String> secret(String id) {
        return rows.read(row -> row.getString(1), "select secret from webhook_hook where id = ?", id).stream()
                .findFirst();
    }

    void add(Hook hook, String secret) {
        rows.change(
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
        changed.ring();
    }

    /** Where it stands; does nothing if it was removed meanwhile. */
    void update(Hook hook) {
        rows.change(
                "update webhook_hook set active = ?, cursor_position = ?, attempts = ?, next_try = ?,"
                        + " failing_since = ?, last_answer = ? where id = ?",
                hook.active(),
                hook.cursor(),
                hook.attempts(),
                micros(hook.nextTry()),
                hook.failingSince().map(HookRows::micros).orElse(null),
                hook.lastAnswer().map(HookRows::cut).orElse(null),
                hook.id());
        changed.ring();
    }

    /** Runs {@code bell} when a hook was added or stands elsewhere from now on. What is answered stops it. */
    Runnable whenChanged(Runnable bell) {
        return changed.tell(bell);
    }

    boolean remove(String id) {
        return rows.change("delete from webhook_hook where id = ?", id) > 0;
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
}
