package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.Deed;
import org.rostrum.audit.store.AuditStore;

/** The audit in the database. */
@Component
public final class JpaAuditStore implements AuditStore {

    private final Database database;

    @Activate
    public JpaAuditStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void add(List<AuditLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        database.write(rows -> {
            lines.forEach(line -> rows.persist(AuditLineRow.of(line)));
            return lines;
        });
    }

    @Override
    public List<AuditLine> find(AuditQuery query, int offset, int limit) {
        Where where = Where.of(query);
        return database.read(rows -> where.into(rows.createQuery(
                        "select a from AuditLineRow a" + where.text() + " order by a.noted desc, a.id",
                        AuditLineRow.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditLineRow::read)
                .toList());
    }

    @Override
    public long count(AuditQuery query) {
        Where where = Where.of(query);
        return database.read(
                rows -> where.into(rows.createQuery("select count(a) from AuditLineRow a" + where.text(), Long.class))
                        .getSingleResult());
    }

    @Override
    public long lastPosition() {
        return database.read(
                rows -> Optional.ofNullable(rows.createQuery("select max(a.position) from AuditLineRow a", Long.class)
                                .getSingleResult())
                        .orElse(0L));
    }

    @Override
    public int removeBefore(Instant then) {
        return database.write(rows -> rows.createQuery("delete from AuditLineRow a where a.noted < :then")
                .setParameter("then", then)
                .executeUpdate());
    }

    /** The conditions of a query with their values. */
    private record Where(List<String> conditions, Map<String, Object> values) {

        static Where of(AuditQuery query) {
            Where where = new Where(new ArrayList<>(), new LinkedHashMap<>());
            query.since().ifPresent(time -> where.and("a.noted >= :since", "since", time));
            query.until().ifPresent(time -> where.and("a.noted < :until", "until", time));
            query.who().ifPresent(id -> where.and("a.actorId = :who", "who", id));
            query.on().ifPresent(id -> where.and("a.objectId = :object", "object", id));
            query.what().ifPresent(word -> {
                where.and("(a.deed = :deed or substring(a.deed, 1, :length) = :kind)", "deed", word);
                where.values.put("kind", word + ".");
                where.values.put("length", word.length() + 1);
            });
            query.failed()
                    .ifPresent(failed -> where.and("a.outcome " + (failed ? "<>" : "=") + " :done", "done", Deed.DONE));
            return where;
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String text() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        <T> TypedQuery<T> into(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
