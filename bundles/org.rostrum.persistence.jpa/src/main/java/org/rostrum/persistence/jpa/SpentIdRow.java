package org.rostrum.persistence.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.conference.ConferenceId;

/** An id that a plan had, in its table. */
@Entity
@Table(name = "spent_id")
class SpentIdRow {

    @Id
    @Column(name = "conference_id_folded")
    private String foldedId;

    @Column(name = "spent_until")
    @Convert(converter = MicrosConverter.class)
    private Instant until;

    protected SpentIdRow() {}

    static SpentIdRow of(ConferenceId id, Instant until) {
        SpentIdRow row = new SpentIdRow();
        row.foldedId = id.folded();
        row.until = until;
        return row;
    }

    /** The later of two times counts. */
    void extend(Instant later) {
        until = later.isAfter(until) ? later : until;
    }
}
