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
import org.rostrum.persistence.Rows;

/** All guests there ever were, but for those who took a ticket and never came. */
final class GuestBook {

    /** How long a ticket that was had by link waits to be used. */
    static final Duration UNUSED = Duration.ofDays(2);

    /** How long who comes by link from the network of somebody who was removed has to wait for a moderator. */
    static final Duration SUSPICION = Duration.ofDays(1);

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
                "INSERT INTO webinar_guest (id, conference, ticket, registration, made, removed) VALUES (?, ?, ?, ?,"
                        + " ?, FALSE)",
                Ticket.freshId(),
                conference.toString(),
                Ticket.of(secret).orElseThrow().hash(),
                registration.orElse(null),
                clock.millis());
        return secret;
    }

    /** The guest of a registration with a fresh ticket: the one before is worth nothing. One registration is one guest. */
    String readmit(ConferenceKey conference, String registration) {
        String secret = Ticket.draw();
        int changed = rows.change(
                "UPDATE webinar_guest SET ticket = ? WHERE conference = ? AND registration = ?",
                Ticket.of(secret).orElseThrow().hash(),
                conference.toString(),
                registration);
        return changed > 0 ? secret : admit(conference, Optional.of(registration));
    }

    /** Whose ticket this is. */
    Optional<Guest> find(Ticket ticket) {
        return rows
                .read(GuestBook::guest, "SELECT " + COLUMNS + " FROM webinar_guest WHERE ticket = ?", ticket.hash())
                .stream()
                .findAny();
    }

    /** They are let in and take this seat. Where from is kept of who came by link: nothing else is known of them. */
    void seat(Guest guest, String name, ParticipantId seat, String network) {
        rows.change(
                "UPDATE webinar_guest SET name = ?, entered = ?, seat = ?, network = ? WHERE id = ?",
                name,
                clock.millis(),
                seat.value(),
                guest.registration().isPresent() ? null : network,
                guest.id());
    }

    /** A moderator has sent away who sits there; answers who that was, if a guest. */
    Optional<Guest> remove(ParticipantId seat) {
        rows.change(
                "UPDATE webinar_guest SET removed = TRUE, removed_at = ? WHERE seat = ?", clock.millis(), seat.value());
        return rows
                .read(GuestBook::guest, "SELECT " + COLUMNS + " FROM webinar_guest WHERE seat = ?", seat.value())
                .stream()
                .findAny();
    }

    /** Whether somebody who came by link from this network was sent away from here, within the last day. */
    boolean isSuspect(ConferenceKey conference, String network) {
        return !rows.read(
                        row -> row.getString("id"),
                        "SELECT id FROM webinar_guest WHERE conference = ? AND network = ? AND removed_at > ?",
                        conference.toString(),
                        network,
                        clock.instant().minus(SUSPICION).toEpochMilli())
                .isEmpty();
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

    /** Forgets who took a ticket by link and never came, and where those came from who are under no suspicion any more. */
    int forgetTheAbsent() {
        long yesterday = clock.instant().minus(SUSPICION).toEpochMilli();
        rows.change(
                "UPDATE webinar_guest SET network = NULL WHERE network IS NOT NULL AND entered < ?"
                        + " AND (removed_at IS NULL OR removed_at < ?)",
                yesterday,
                yesterday);
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
