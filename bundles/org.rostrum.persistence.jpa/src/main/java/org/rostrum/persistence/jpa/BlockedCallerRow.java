package org.rostrum.persistence.jpa;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.rostrum.identity.UserId;

/** Somebody wants no calls from somebody, in its table. */
@Entity
@Table(name = "blocked_caller")
@IdClass(BlockedCallerRow.Key.class)
class BlockedCallerRow {

    @Id
    @Column(name = "user_id")
    private String user;

    @Id
    @Column(name = "blocked_id")
    private String blocked;

    protected BlockedCallerRow() {}

    static BlockedCallerRow of(UserId by, UserId whom) {
        BlockedCallerRow row = new BlockedCallerRow();
        row.user = by.value();
        row.blocked = whom.value();
        return row;
    }

    UserId whom() {
        return new UserId(blocked);
    }

    /** Both together are the key. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private String user;
        private String blocked;

        protected Key() {}

        Key(UserId by, UserId whom) {
            user = by.value();
            blocked = whom.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && user.equals(that.user) && blocked.equals(that.blocked);
        }

        @Override
        public int hashCode() {
            return Objects.hash(user, blocked);
        }
    }
}
