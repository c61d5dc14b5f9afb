package org.rostrum.persistence.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that knows the last position of the journal; whoever appends holds its lock until commit. */
@Entity
@Table(name = "journal_head")
class JournalHead {

    static final int ID = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "last_position")
    private long lastPosition;

    protected JournalHead() {}

    /** The last one that was taken. */
    long lastPosition() {
        return lastPosition;
    }

    /** Takes the next {@code count} positions and returns the last one before them. */
    long take(int count) {
        long before = lastPosition;
        lastPosition += count;
        return before;
    }
}
