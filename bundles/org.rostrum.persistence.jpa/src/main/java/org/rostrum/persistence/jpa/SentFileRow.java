package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.files.SentFile;
import org.rostrum.identity.UserId;

/** A sent file in its table. */
@Entity
@Table(name = "sent_file")
class SentFileRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "type")
    private String type;

    @Column(name = "bytes")
    private long bytes;

    @Column(name = "conference")
    private String conference;

    @Column(name = "seat")
    private String seat;

    @Column(name = "sender")
    private String sender;

    @Column(name = "confidential")
    private boolean confidential;

    @Column(name = "planned")
    private boolean planned;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    @Column(name = "sent")
    private boolean sent;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sent_file_reader", joinColumns = @JoinColumn(name = "file_id"))
    @Column(name = "user_id")
    private Set<String> readers = new HashSet<>();

    protected SentFileRow() {}

    static SentFileRow of(SentFile file) {
        SentFileRow row = new SentFileRow();
        row.id = file.file().id().value();
        row.name = file.file().name();
        row.type = file.file().type();
        row.bytes = file.file().bytes();
        row.conference = file.conference().value().toString();
        row.seat = file.seat().value();
        row.sender = file.sender();
        row.confidential = file.confidential();
        row.planned = file.planned();
        row.created = file.at();
        row.sent = file.sent();
        row.readers.addAll(names(file.readers()));
        return row;
    }

    final void confirm(Set<UserId> who) {
        sent = true;
        readers.addAll(names(who));
    }

    private static Set<String> names(Set<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.toSet());
    }

    SentFile read() {
        return new SentFile(
                new Attachment(new FileId(id), name, type, bytes),
                new ConferenceKey(UUID.fromString(conference)),
                new ParticipantId(seat),
                sender,
                confidential,
                planned,
                created,
                sent,
                readers.stream().map(UserId::new).collect(Collectors.toSet()));
    }
}
