package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.identity.UserId;

/** A message of a conference in its table. */
@Entity
@Table(name = "room_message")
class RoomMessageRow {

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

    @Column(name = "from_user")
    private String fromUser;

    @Column(name = "from_name")
    private String fromName;

    @Column(name = "audience")
    private String audience;

    @Column(name = "to_user")
    private String toUser;

    @Column(name = "to_name")
    private String toName;

    @Column(name = "words")
    private String text;

    @Column(name = "file_id")
    private String fileId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_type")
    private String fileType;

    @Column(name = "file_bytes")
    private Long fileBytes;

    protected RoomMessageRow() {}

    static RoomMessageRow of(RoomMessage message) {
        RoomMessageRow row = new RoomMessageRow();
        row.position = message.position();
        row.conference = message.run().conference().toString();
        row.opened = message.run().opened();
        row.seq = message.seq();
        row.at = message.at();
        row.fromUser = message.from().map(UserId::value).orElse(null);
        row.fromName = message.name();
        row.audience = message.to().name();
        row.toUser = message.toUser().map(UserId::value).orElse(null);
        row.toName = message.toName().orElse(null);
        row.text = message.text();
        message.file().ifPresent(row::attach);
        return row;
    }

    RoomMessage read() {
        return new RoomMessage(
                position,
                new Run(new ConferenceKey(UUID.fromString(conference)), opened),
                seq,
                at,
                Optional.ofNullable(fromUser).map(UserId::new),
                fromName,
                RoomMessage.To.valueOf(audience),
                Optional.ofNullable(toUser).map(UserId::new),
                Optional.ofNullable(toName),
                text,
                file());
    }

    private void attach(Attachment file) {
        fileId = file.id().value();
        fileName = file.name();
        fileType = file.type();
        fileBytes = file.bytes();
    }

    private Optional<Attachment> file() {
        return Optional.ofNullable(fileId).map(id -> new Attachment(new FileId(id), fileName, fileType, fileBytes));
    }
}
