package org.rostrum.persistence.jpa;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.rostrum.identity.UserId;

/** What one of two has with the other, in its table. */
@Entity
@Table(name = "direct_side")
@IdClass(DirectSideRow.Key.class)
class DirectSideRow {

    @Id
    @Column(name = "user_id")
    private String user;

    @Id
    @Column(name = "other_id")
    private String other;

    @Column(name = "last_id")
    private long lastId;

    @Column(name = "read_up_to")
    private long readUpTo;

    protected DirectSideRow() {}

    static DirectSideRow of(UserId user, UserId other) {
        DirectSideRow row = new DirectSideRow();
        row.user = user.value();
        row.other = other.value();
        return row;
    }

    void grow(long id) {
        lastId = id;
    }

    /** Never back, and never beyond what was written. */
    void read(long upTo) {
        readUpTo = Math.max(readUpTo, Math.min(upTo, lastId));
    }

    /** Both together are the key. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private String user;
        private String other;

        protected Key() {}

        Key(UserId user, UserId other) {
            this.user = user.value();
            this.other = other.value();
        }

        @Override
        public boolean equals(Object that) {
            return that instanceof Key key && user.equals(key.user) && other.equals(key.other);
        }

        @Override
        public int hashCode() {
            return Objects.hash(user, other);
        }
    }
}
