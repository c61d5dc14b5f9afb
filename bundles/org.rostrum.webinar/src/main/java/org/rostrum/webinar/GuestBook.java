package org.rostrum.webinar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;

/** All guests there ever were, but for those who took a ticket and never came. */
final class GuestBook {

    /** How long a ticket that was had by link waits to be used. */
    static final Duration UNUSED = Duration.ofDays(2);

    private static final String COLUMNS = "id, conference, registration, made, name, entered, seat, removed";

    private final Rows rows;
    private final Clock clock;

    GuestBook(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A new guest; answers the ticket, which is nowhere else. */
    String admit(ConferenceKey conference, Optional<String> registration) {
        String secret = Ticket.draw();
        rows.change(
                "INSERT INTO webinar_guest (id, conference, ticket, registration, made, removed) VALUES (?, ?, ?, ?, ?, FALSE)",
                Ticket.freshId(),
                conference.toString(),
                Ticket.of(secret).orElseThrow().hash(),
                registration.orElse(null),
                clock.millis());
        return secret;
    }

    /** Whose ticket this is. */
    Optional<Guest> find(Ticket ticket) {
        return rows
                .read(GuestBook::guest, "SELECT " + COLUMNS + " FROM webinar_guest WHERE ticket = ?", ticket.hash())
                .stream()
                .findAny();
    }

    /** They are let in and take this seat. */
    void seat(Guest guest, String name, ParticipantId seat) {
        rows.change(
                "UPDATE webinar_guest SET name = ?, entered = ?, seat = ? WHERE id = ?",
                name,
                clock.millis(),
                seat.value(),
                guest.id());
    }

    /** A moderator has sent away who sits there, if that is a guest. */
    void remove(ParticipantId seat) {
        rows.change("UPDATE webinar_guest SET removed = TRUE WHERE seat = ?", seat.value());
    }

    /** Who was in a conference, the last to enter first. */
    List<Guest> list(ConferenceKey conference, int offset, int limit) {
        return rows.read(
                GuestBook::guest,
                "SELECT " + COLUMNS + " FROM webinar_guest WHERE conference = ? AND entered IS NOT NULL"
                        + " ORDER BY entered DESC, id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                conference.toString(),
                offset,
                limit);
    }

    /** Forgets who took a ticket by link and never came. */
    int forgetTheAbsent() {
        return rows.change(
                "DELETE FROM webinar_guest WHERE entered IS NULL AND registration IS NULL AND made < ?",
                clock.instant().minus(UNUSED).toEpochMilli());
    }

    private static Guest guest(ResultSet row) throws SQLException {
        long entered = row.getLong("entered");
        boolean never = row.wasNull();
        return new Guest(
                row.getString("id"),
                new ConferenceKey(UUID.fromString(row.getString("conference"))),
                Optional.ofNullable(row.getString("registration")),
                Instant.ofEpochMilli(row.getLong("made")),
                Optional.ofNullable(row.getString("name")),
                never ? Optional.empty() : Optional.of(Instant.ofEpochMilli(entered)),
                Optional.ofNullable(row.getString("seat")).map(ParticipantId::new),
                row.getBoolean("removed"));
    }
}
