package org.rostrum.webinar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.persistence.Rows;
import org.rostrum.problem.Outcome;

/** The terms of each conference, and who has registered. */
final class RegistrationBook {

    /** How long a link confirms an address after somebody has registered with it. */
    static final Duration CONFIRMATION = Duration.ofDays(2);

    private static final String COLUMNS = "id, name, email, answers, made, cancelled, pending";
    private static final TypeReference<List<Terms.Question>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final Rows rows;
    private final Clock clock;

    RegistrationBook(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Terms terms(ConferenceKey conference) {
        return rows
                .read(
                        this::terms,
                        "SELECT asked, opens_at, closes_at, most, questions, confirmed, agreement FROM webinar_terms"
                                + " WHERE conference = ?",
                        conference.toString())
                .stream()
                .findAny()
                .orElse(Terms.NONE);
    }

    void change(ConferenceKey conference, Terms terms) {
        Object[] values = {
            terms.asked(),
            terms.opensAt().map(Instant::toEpochMilli).orElse(null),
            terms.closesAt().map(Instant::toEpochMilli).orElse(null),
            terms.most(),
            write(terms.questions()),
            terms.confirmed(),
            terms.agreement(),
            conference.toString()
        };
        int changed = rows.change(
                "UPDATE webinar_terms SET asked = ?, opens_at = ?, closes_at = ?, most = ?, questions = ?,"
                        + " confirmed = ?, agreement = ?"
                        + " WHERE conference = ?",
                values);
        if (changed == 0) {
            rows.change(
                    "INSERT INTO webinar_terms (asked, opens_at, closes_at, most, questions, confirmed, agreement,"
                            + " conference, taken) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    values);
        }
    }

    /** How many have registered and not been cancelled. */
    int taken(ConferenceKey conference) {
        return rows
                .read(
                        row -> row.getInt("taken"),
                        "SELECT taken FROM webinar_terms WHERE conference = ?",
                        conference.toString())
                .stream()
                .findAny()
                .orElse(0);
    }

    /** Writes somebody down; answers the id, or empty when all places are taken. Who comes at once is counted first. */
    Optional<String> add(ConferenceKey conference, String name, String email, Map<String, String> answers) {
        return takePlace(conference) ? Optional.of(insert(conference, name, email, answers, false)) : Optional.empty();
    }

    /**
     * Writes down somebody whose address is to be confirmed; no place is taken yet. Who registers again begins again, who
     * has confirmed stays as they are: nobody learns which. False when as many wait as there are places.
     */
    boolean await(ConferenceKey conference, String name, String email, Map<String, String> answers) {
        Optional<Registration> before = ofAddress(conference, email);
        if (before.filter(known -> !known.pending()).isPresent()) {
            return true;
        }
        if (before.isPresent()) {
            return rows.change(
                            "UPDATE webinar_registration SET name = ?, answers = ?, made = ? WHERE id = ?",
                            name,
                            write(answers),
                            clock.millis(),
                            before.get().id())
                    > 0;
        }
        if (waiting(conference) >= terms(conference).most()) {
            return false;
        }
        var unused = insert(conference, name, email, answers, true);
        return true;
    }

    /** Who has shown that the address is theirs takes their place. Any number of times; refused when it is too late. */
    Outcome<String> confirm(ConferenceKey conference, String email) {
        Optional<Registration> known = ofAddress(conference, email);
        if (known.filter(one -> !one.pending()).isPresent()) {
            return Outcome.done(known.get().id());
        }
        Instant oldest = clock.instant().minus(CONFIRMATION);
        if (known.filter(one -> one.made().isAfter(oldest)).isEmpty()) {
            return Outcome.refused(Refusals.REGISTRATION_UNKNOWN);
        }
        if (!takePlace(conference)) {
            return Outcome.refused(Refusals.REGISTRATION_FULL);
        }
        String id = known.get().id();
        if (rows.change("UPDATE webinar_registration SET pending = FALSE WHERE id = ? AND pending = TRUE", id) == 0) {
            freePlace(conference);
        }
        return Outcome.done(id);
    }

    Optional<Registration> find(ConferenceKey conference, String id) {
        return rows
                .read(
                        this::registration,
                        "SELECT " + COLUMNS + " FROM webinar_registration WHERE conference = ? AND id = ?",
                        conference.toString(),
                        id)
                .stream()
                .findAny();
    }

    /** Who has registered under this address and was not cancelled; addresses are compared without regard to case. */
    private Optional<Registration> ofAddress(ConferenceKey conference, String email) {
        return rows
                .read(
                        this::registration,
                        "SELECT " + COLUMNS + " FROM webinar_registration WHERE conference = ? AND cancelled = FALSE"
                                + " AND LOWER(email) = ? ORDER BY pending, made",
                        conference.toString(),
                        email.toLowerCase(Locale.ROOT))
                .stream()
                .findFirst();
    }

    private int waiting(ConferenceKey conference) {
        return rows.read(
                        row -> row.getInt("waiting"),
                        "SELECT COUNT(*) AS waiting FROM webinar_registration WHERE conference = ? AND pending = TRUE"
                                + " AND cancelled = FALSE AND made > ?",
                        conference.toString(),
                        clock.instant().minus(CONFIRMATION).toEpochMilli())
                .get(0);
    }

    private boolean takePlace(ConferenceKey conference) {
        return rows.change(
                        "UPDATE webinar_terms SET taken = taken + 1 WHERE conference = ? AND taken < most",
                        conference.toString())
                > 0;
    }

    private void freePlace(ConferenceKey conference) {
        rows.change("UPDATE webinar_terms SET taken = taken - 1 WHERE conference = ?", conference.toString());
    }

    private String insert(
            ConferenceKey conference, String name, String email, Map<String, String> answers, boolean pending) {
        String id = Ticket.freshId();
        rows.change(
                "INSERT INTO webinar_registration (id, conference, name, email, answers, made, cancelled, pending)"
                        + " VALUES (?, ?, ?, ?, ?, ?, FALSE, ?)",
                id,
                conference.toString(),
                name,
                email,
                write(answers),
                clock.millis(),
                pending);
        return id;
    }

    /** Whether there was one to cancel. Its place is free again, its ticket is worth nothing. */
    boolean cancel(ConferenceKey conference, String id) {
        boolean placed = cancel(conference, id, false);
        if (placed) {
            freePlace(conference);
        }
        return placed || cancel(conference, id, true);
    }

    private boolean cancel(ConferenceKey conference, String id, boolean pending) {
        return rows.change(
                        "UPDATE webinar_registration SET cancelled = TRUE WHERE id = ? AND conference = ?"
                                + " AND cancelled = FALSE AND pending = ?",
                        id,
                        conference.toString(),
                        pending)
                > 0;
    }

    /** Ends a registration whose guest was removed: as cancelled, and nobody registers with its address again. */
    void bar(ConferenceKey conference, String id) {
        var unused = cancel(conference, id);
        rows.change(
                "UPDATE webinar_registration SET barred = TRUE WHERE id = ? AND conference = ?",
                id,
                conference.toString());
    }

    /** Whether somebody with this address was removed; addresses are compared without regard to case. */
    boolean isBarred(ConferenceKey conference, String email) {
        return !rows.read(
                        row -> row.getString("id"),
                        "SELECT id FROM webinar_registration WHERE conference = ? AND barred = TRUE AND LOWER(email) ="
                                + " ?",
                        conference.toString(),
                        email.toLowerCase(Locale.ROOT))
                .isEmpty();
    }

    /** Whether this registration still holds. */
    boolean holds(String id) {
        return !rows.read(
                        row -> row.getString("id"),
                        "SELECT id FROM webinar_registration WHERE id = ? AND cancelled = FALSE AND pending = FALSE",
                        id)
                .isEmpty();
    }

    /** In the order in which they came. */
    List<Registration> list(ConferenceKey conference, int offset, int limit) {
        return rows.read(
                this::registration,
                "SELECT " + COLUMNS + " FROM webinar_registration WHERE conference = ?"
                        + " ORDER BY made, id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                conference.toString(),
                offset,
                limit);
    }

    private Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getBoolean("asked"),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                row.getInt("most"),
                read(row.getString("questions"), QUESTIONS),
                row.getBoolean("confirmed"),
                row.getString("agreement"));
    }

    private Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                read(row.getString("answers"), ANSWERS),
                Instant.ofEpochMilli(row.getLong("made")),
                row.getBoolean("cancelled"),
                row.getBoolean("pending"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a value that cannot be written is a bug", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was written cannot be read", e);
        }
    }
}
