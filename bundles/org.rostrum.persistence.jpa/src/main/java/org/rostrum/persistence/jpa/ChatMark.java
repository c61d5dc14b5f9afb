package org.rostrum.persistence.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.chat.store.Mark;

/** The one row that knows how far the journal was read for the chat of conferences. */
@Entity
@Table(name = "room_mark")
class ChatMark {

    static final int ID = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "kept")
    private long kept;

    @Column(name = "resume")
    private long resume;

    protected ChatMark() {}

    Mark read() {
        return new Mark(kept, resume);
    }

    void move(Mark to) {
        kept = to.kept();
        resume = to.resume();
    }
}
