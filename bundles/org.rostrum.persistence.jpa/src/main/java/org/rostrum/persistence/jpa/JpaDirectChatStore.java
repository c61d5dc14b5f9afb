package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.chat.DirectMessage;
import org.rostrum.chat.store.DirectChatStore;
import org.rostrum.identity.UserId;

/** Messages between two in the database. */
@Component
public final class JpaDirectChatStore implements DirectChatStore {

    private static final String UNREAD = "select count(m) from DirectRow m, DirectSideRow s where s.user = :reader"
            + " and s.other = :other and m.fromUser = s.other and m.toUser = s.user and m.id > s.readUpTo";

    private final Database database;

    @Activate
    public JpaDirectChatStore(@Reference Database database) {
        this.database = database;
    }

    /** The lock on the head also orders those who make the same two sides. */
    @Override
    public DirectMessage add(UserId from, UserId to, Instant at, String text) {
        return database.write(rows -> {
            long id = rows.find(DirectHead.class, DirectHead.ID, LockModeType.PESSIMISTIC_WRITE)
                    .next();
            DirectMessage message = new DirectMessage(id, from, to, at, text);
            rows.persist(DirectRow.of(message));
            side(rows, from, to).grow(id);
            side(rows, to, from).grow(id);
            return message;
        });
    }

    private static DirectSideRow side(EntityManager rows, UserId user, UserId other) {
        DirectSideRow there = rows.find(DirectSideRow.class, new DirectSideRow.Key(user, other));
        if (there != null) {
            return there;
        }
        DirectSideRow made = DirectSideRow.of(user, other);
        rows.persist(made);
        return made;
    }

    @Override
    public List<DirectMessage> read(UserId one, UserId other, long before, int limit) {
        return database.read(rows -> rows.createQuery(
                        "select m from DirectRow m where m.id < :before"
                                + " and ((m.fromUser = :one and m.toUser = :other)"
                                + " or (m.fromUser = :other and m.toUser = :one)) order by m.id desc",
                        DirectRow.class)
                .setParameter("before", before)
                .setParameter("one", one.value())
                .setParameter("other", other.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(DirectRow::read)
                .toList());
    }

    @Override
    public List<Correspondence> list(UserId user, int limit) {
        return database.read(rows -> rows.createQuery(
                        "select m from DirectRow m, DirectSideRow s where s.user = :user and m.id = s.lastId"
                                + " order by m.id desc",
                        DirectRow.class)
                .setParameter("user", user.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(DirectRow::read)
                .map(last -> new Correspondence(last.other(user), last, countUnread(rows, user, last.other(user))))
                .toList());
    }

    @Override
    public boolean markRead(UserId reader, UserId with, long upTo) {
        return database.write(rows -> {
            DirectSideRow side =
                    rows.find(DirectSideRow.class, new DirectSideRow.Key(reader, with), LockModeType.PESSIMISTIC_WRITE);
            if (side == null) {
                return false;
            }
            side.read(upTo);
            return true;
        });
    }

    @Override
    public int countUnread(UserId reader, UserId with) {
        return database.read(rows -> countUnread(rows, reader, with));
    }

    private static int countUnread(EntityManager rows, UserId reader, UserId with) {
        return Math.toIntExact(rows.createQuery(UNREAD, Long.class)
                .setParameter("reader", reader.value())
                .setParameter("other", with.value())
                .getSingleResult());
    }

    @Override
    public long count() {
        return database.read(rows ->
                rows.createQuery("select count(m) from DirectRow m", Long.class).getSingleResult());
    }

    /** Holds the head, so that nobody writes to a side that is being removed. */
    @Override
    public int removeBefore(Instant then) {
        return database.write(rows -> {
            rows.find(DirectHead.class, DirectHead.ID, LockModeType.PESSIMISTIC_WRITE);
            int removed = rows.createQuery("delete from DirectRow m where m.at < :then")
                    .setParameter("then", then)
                    .executeUpdate();
            rows.createQuery("delete from DirectSideRow s where not exists"
                            + " (select m from DirectRow m where m.id = s.lastId)")
                    .executeUpdate();
            return removed;
        });
    }
}
