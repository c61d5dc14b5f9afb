package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.calling.CallId;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.store.MissedCallStore;
import org.rostrum.identity.UserId;

/** Missed calls in the database. */
@Component
public final class JpaMissedCallStore implements MissedCallStore {

    private final Database database;

    @Activate
    public JpaMissedCallStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void add(MissedCall call) {
        database.write(rows -> {
            rows.persist(MissedCallRow.of(call));
            return call;
        });
    }

    @Override
    public List<MissedCall> list(UserId callee, int offset, int limit) {
        return database.read(rows -> rows.createQuery(
                        "select m from MissedCallRow m where m.callee = :callee order by m.placed desc, m.id",
                        MissedCallRow.class)
                .setParameter("callee", callee.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(MissedCallRow::read)
                .toList());
    }

    @Override
    public int count(UserId callee) {
        return count("select count(m) from MissedCallRow m where m.callee = :callee", callee);
    }

    @Override
    public int countUnseen(UserId callee) {
        return count("select count(m) from MissedCallRow m where m.callee = :callee and m.seen = false", callee);
    }

    @Override
    public void markSeen(UserId callee) {
        database.write(rows -> rows.createQuery("update MissedCallRow m set m.seen = true where m.callee = :callee")
                .setParameter("callee", callee.value())
                .executeUpdate());
    }

    @Override
    public boolean remove(UserId callee, CallId call) {
        return database.write(
                        rows -> rows.createQuery("delete from MissedCallRow m where m.callee = :callee and m.id = :id")
                                .setParameter("callee", callee.value())
                                .setParameter("id", call.value())
                                .executeUpdate())
                > 0;
    }

    @Override
    public int removeBefore(Instant then) {
        return database.write(rows -> rows.createQuery("delete from MissedCallRow m where m.placed < :then")
                .setParameter("then", then)
                .executeUpdate());
    }

    private int count(String query, UserId callee) {
        return database.read(rows -> Math.toIntExact(rows.createQuery(query, Long.class)
                .setParameter("callee", callee.value())
                .getSingleResult()));
    }
}
