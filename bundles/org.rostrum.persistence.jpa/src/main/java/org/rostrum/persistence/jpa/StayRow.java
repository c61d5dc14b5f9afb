package org.rostrum.persistence.jpa;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.rostrum.chat.store.Stay;

/** While a seat could read, in its table. */
@Entity
@Table(name = "room_stay")
@IdClass(StayRow.Key.class)
class StayRow {

    @Id
    @Column(name = "conference")
    private String conference;

    @Id
    @Column(name = "opened")
    @Convert(converter = MicrosConverter.class)
    private Instant opened;

    @Id
    @Column(name = "seat")
    private String seat;

    @Id
    @Column(name = "from_seq")
    private long fromSeq;

    @Column(name = "to_seq")
    private Long toSeq;

    @Column(name = "user_id")
    private String user;

    @Column(name = "moderates")
    private boolean moderates;

    protected StayRow() {}

    static StayRow of(Stay stay) {
        StayRow row = new StayRow();
        row.conference = stay.run().conference().toString();
        row.opened = stay.run().opened();
        row.seat = stay.seat().value();
        row.fromSeq = stay.from();
        row.toSeq = stay.to().orElse(null);
        row.user = stay.user().value();
        row.moderates = stay.moderates();
        return row;
    }

    /** All four together are the key. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private String conference;
        private Instant opened;
        private String seat;
        private long fromSeq;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && conference.equals(that.conference)
                    && opened.equals(that.opened)
                    && seat.equals(that.seat)
                    && fromSeq == that.fromSeq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(conference, opened, seat, fromSeq);
        }
    }
}
