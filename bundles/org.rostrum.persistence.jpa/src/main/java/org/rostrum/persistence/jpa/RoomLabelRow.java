package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.Run;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;

/** What was on the door of a run, in its table. */
@Entity
@Table(name = "room_label")
@IdClass(RunKey.class)
class RoomLabelRow {

    @Id
    @Column(name = "conference")
    private String conference;

    @Id
    @Column(name = "opened")
    @Convert(converter = MicrosConverter.class)
    private Instant opened;

    @Column(name = "conference_id")
    private String id;

    @Column(name = "folded_id")
    private String foldedId;

    @Column(name = "topic")
    private String topic;

    @Column(name = "planned")
    private boolean planned;

    protected RoomLabelRow() {}

    static RoomLabelRow of(RoomLabel label) {
        RoomLabelRow row = new RoomLabelRow();
        row.conference = label.run().conference().toString();
        row.opened = label.run().opened();
        row.id = label.id().value();
        row.foldedId = label.id().folded();
        row.topic = label.topic();
        row.planned = label.planned();
        return row;
    }

    RoomLabel read() {
        Run run = new Run(new ConferenceKey(UUID.fromString(conference)), opened);
        return new RoomLabel(run, new ConferenceId(id), topic, planned);
    }
}
