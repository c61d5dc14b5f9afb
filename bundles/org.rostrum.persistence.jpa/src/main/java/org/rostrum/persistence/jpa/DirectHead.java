package org.rostrum.persistence.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that knows the last id of a message between two; whoever writes holds its lock until commit. */
@Entity
@Table(name = "direct_head")
class DirectHead {

    static final int ID = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "last_id")
    private long lastId;

    protected DirectHead() {}

    long next() {
        lastId++;
        return lastId;
    }
}
