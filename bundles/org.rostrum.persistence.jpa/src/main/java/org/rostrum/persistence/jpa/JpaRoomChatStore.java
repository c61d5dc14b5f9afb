package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.chat.store.Mark;
import org.rostrum.chat.store.RoomChatStore;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;

/** The chat of conferences in the database. */
@Component
public final class JpaRoomChatStore implements RoomChatStore {

    private static final String OWN = "m.fromUser = :reader or m.toUser = :reader";

    /** Made with {@link QueryHints#BIND_PARAMETERS}: else EclipseLink writes values into it, and a boolean as a number. */
    private static final String WAS_THERE = "exists (select s from StayRow s where s.user = :reader"
            + " and s.conference = m.conference and s.opened = m.opened and s.fromSeq < m.seq"
            + " and (s.toSeq is null or s.toSeq > m.seq) and (s.moderates = :yes or m.audience = 'EVERYONE'))";

    /** What who manages the plan may read of the messages {@code m}. */
    private static final String MANAGED = "(" + OWN + " or m.audience <> 'ONE')";

    /** What everybody else may. */
    private static final String READABLE = "(" + OWN + " or (m.audience <> 'ONE' and " + WAS_THERE + "))";

    private final Database database;

    @Activate
    public JpaRoomChatStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void keep(Step step) {
        database.write(rows -> {
            step.labels().forEach(label -> rows.merge(RoomLabelRow.of(label)));
            step.stays().forEach(stay -> rows.merge(StayRow.of(stay)));
            step.messages().forEach(message -> rows.persist(RoomMessageRow.of(message)));
            rows.find(ChatMark.class, ChatMark.ID).move(step.mark());
            return step;
        });
    }

    @Override
    public Mark mark() {
        return database.read(rows -> rows.find(ChatMark.class, ChatMark.ID).read());
    }

    @Override
    public List<RoomMessage> read(ConferenceKey conference, UserId reader, boolean manages, long before, int limit) {
        return database.read(rows -> {
            TypedQuery<RoomMessageRow> query = rows.createQuery(
                    "select m from RoomMessageRow m where m.conference = :conference and m.position < :before and "
                            + (manages ? MANAGED : READABLE) + " order by m.position desc",
                    RoomMessageRow.class);
            if (!manages) {
                query.setParameter("yes", true);
            }
            return query.setHint(QueryHints.BIND_PARAMETERS, HintValues.TRUE)
                    .setParameter("conference", conference.toString())
                    .setParameter("before", before)
                    .setParameter("reader", reader.value())
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(RoomMessageRow::read)
                    .toList();
        });
    }

    @Override
    public List<RoomLabel> list(UserId reader, int limit) {
        return database.read(rows -> rows.createQuery(
                        "select r from RoomLabelRow r where exists (select m from RoomMessageRow m"
                                + " where m.conference = r.conference and m.opened = r.opened and " + READABLE
                                + ") order by r.opened desc, r.conference",
                        RoomLabelRow.class)
                .setHint(QueryHints.BIND_PARAMETERS, HintValues.TRUE)
                .setParameter("reader", reader.value())
                .setParameter("yes", true)
                .setMaxResults(limit)
                .getResultStream()
                .map(RoomLabelRow::read)
                .toList());
    }

    @Override
    public Optional<RoomLabel> findUnplanned(ConferenceId id) {
        return database.read(rows -> rows.createQuery(
                        "select r from RoomLabelRow r where r.foldedId = :id and r.planned = false"
                                + " order by r.opened desc",
                        RoomLabelRow.class)
                .setParameter("id", id.folded())
                .setMaxResults(1)
                .getResultStream()
                .map(RoomLabelRow::read)
                .findFirst());
    }

    @Override
    public Set<ConferenceKey> planned() {
        return database.read(rows -> rows.createQuery(
                        "select distinct r.conference from RoomLabelRow r where r.planned = true", String.class)
                .getResultStream()
                .map(key -> new ConferenceKey(UUID.fromString(key)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public long count() {
        return database.read(rows -> rows.createQuery("select count(m) from RoomMessageRow m", Long.class)
                .getSingleResult());
    }

    @Override
    public int remove(ConferenceKey conference) {
        return database.write(rows -> rows.createQuery("delete from RoomMessageRow m where m.conference = :conference")
                .setParameter("conference", conference.toString())
                .executeUpdate());
    }

    @Override
    public int removeBefore(Instant then) {
        return database.write(rows -> rows.createQuery("delete from RoomMessageRow m where m.at < :then")
                .setParameter("then", then)
                .executeUpdate());
    }

    @Override
    public void tidy(Set<Run> open) {
        database.write(rows -> {
            rows.createQuery(
                            "select r from RoomLabelRow r where not exists (select m from RoomMessageRow m"
                                    + " where m.conference = r.conference and m.opened = r.opened)",
                            RoomLabelRow.class)
                    .getResultStream()
                    .map(row -> row.read().run())
                    .filter(run -> !open.contains(run))
                    .forEach(run -> forget(rows, run));
            return open;
        });
    }

    private static void forget(EntityManager rows, Run run) {
        for (String row : List.of("StayRow", "RoomLabelRow")) {
            rows.createQuery("delete from " + row + " r where r.conference = :conference and r.opened = :opened")
                    .setParameter("conference", run.conference().toString())
                    .setParameter("opened", run.opened())
                    .executeUpdate();
        }
    }
}
