package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.conference.Author;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.wire.Wire;

/** An entry of the journal in its table; event and author in the words of the wire. */
@Entity
@Table(name = "journal_entry")
class JournalRow {

    @Id
    @Column(name = "entry_position")
    private long position;

    @Column(name = "conference")
    private String conference;

    @Column(name = "opened")
    @Convert(converter = MicrosConverter.class)
    private Instant opened;

    @Column(name = "seq")
    private long seq;

    @Column(name = "happened")
    @Convert(converter = MicrosConverter.class)
    private Instant at;

    @Column(name = "author")
    private String author;

    @Column(name = "event")
    private String event;

    protected JournalRow() {}

    static JournalRow of(long position, Envelope envelope, Wire wire) {
        JournalRow row = new JournalRow();
        row.position = position;
        row.conference = envelope.conference().value().toString();
        row.opened = envelope.after().openedAt();
        row.seq = envelope.seq();
        row.at = envelope.at();
        row.author = withoutHalfCharacters(wire.write(envelope.by()));
        row.event = withoutHalfCharacters(wire.write(envelope.event()));
        return row;
    }

    JournalEntry read(Wire wire) {
        return new JournalEntry(
                position,
                new ConferenceKey(UUID.fromString(conference)),
                opened,
                seq,
                at,
                wire.read(author, Author.class),
                wire.read(event, Event.class));
    }

    /**
     * Writes lone surrogates as JSON escapes: UTF-8 has none, so PostgreSQL would refuse the entry, and the journal would
     * stand still for the sake of half a character.
     */
    private static String withoutHalfCharacters(String json) {
        if (json.codePoints().noneMatch(JournalRow::isHalf)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(character -> {
            if (isHalf(character)) {
                escaped.append("\\u%04x".formatted(character));
                return;
            }
            escaped.appendCodePoint(character);
        });
        return escaped.toString();
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
