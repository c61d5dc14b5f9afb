package org.rostrum.persistence.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.store.InvitationStore;

/** Invitations in the database, beside the plans. */
@Component
public final class JpaInvitationStore implements InvitationStore {

    private static final String QUEUED = "org.rostrum.schedule.invitation.Delivery.State.QUEUED";

    private final Database database;

    @Activate
    public JpaInvitationStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<ConferenceKey> unseen(int most) {
        return database.read(rows -> {
            Stream<String> changed = rows.createQuery(
                            "select p.key from PlanRow p where not exists"
                                    + " (select a from AnnouncedRow a where a.plan = p.key and a.version = p.version)",
                            String.class)
                    .setMaxResults(most)
                    .getResultStream();
            Stream<String> gone = rows.createQuery(
                            "select a.plan from AnnouncedRow a where a.version <> :gone and not exists"
                                    + " (select p from PlanRow p where p.key = a.plan)",
                            String.class)
                    .setParameter("gone", Announced.GONE)
                    .setMaxResults(most)
                    .getResultStream();
            return Stream.concat(changed, gone)
                    .limit(most)
                    .map(key -> new ConferenceKey(UUID.fromString(key)))
                    .toList();
        });
    }

    @Override
    public List<ConferenceKey> changedBefore(Instant then, int most) {
        return keys("select a from AnnouncedRow a where a.changed <= :time order by a.changed", then, most);
    }

    @Override
    public List<ConferenceKey> reminding(Instant now, int most) {
        return keys("select a from AnnouncedRow a where a.reminder <= :time order by a.reminder", now, most);
    }

    private List<ConferenceKey> keys(String query, Instant time, int most) {
        return database.read(rows -> rows.createQuery(query, AnnouncedRow.class)
                .setParameter("time", time)
                .setMaxResults(most)
                .getResultStream()
                .map(AnnouncedRow::key)
                .toList());
    }

    @Override
    public Optional<Announced> announced(ConferenceKey plan) {
        return database.read(rows -> Optional.ofNullable(rows.find(AnnouncedRow.class, plan.toString()))
                .map(AnnouncedRow::read));
    }

    @Override
    public List<Delivery> of(ConferenceKey plan) {
        return database.read(rows -> rows.createQuery(
                        "select d from DeliveryRow d where d.plan = :plan order by d.invitee, d.since, d.id",
                        DeliveryRow.class)
                .setParameter("plan", plan.toString())
                .getResultStream()
                .map(DeliveryRow::read)
                .sorted(Comparator.comparing(
                                (Delivery delivery) -> delivery.invitee().key())
                        .thenComparing(Delivery::reminds))
                .toList());
    }

    @Override
    public List<Delivery> due(Instant now, int most) {
        return database.read(rows -> rows.createQuery(
                        "select d from DeliveryRow d where d.state = :queued and d.next <= :now order by d.next, d.id",
                        DeliveryRow.class)
                .setParameter("queued", Delivery.State.QUEUED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(DeliveryRow::read)
                .toList());
    }

    @Override
    public Optional<Instant> next(Instant now, Duration gathering) {
        Optional<Instant> change = first(
                        "select a.changed from AnnouncedRow a where a.changed > :time order by a.changed",
                        now.minus(gathering))
                .map(since -> since.plus(gathering));
        Optional<Instant> reminder =
                first("select a.reminder from AnnouncedRow a where a.reminder > :time order by a.reminder", now);
        Optional<Instant> attempt = first(
                "select d.next from DeliveryRow d where d.state = " + QUEUED + " and d.next > :time order by d.next",
                now);
        return Stream.of(change, reminder, attempt).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private Optional<Instant> first(String query, Instant after) {
        return database.read(rows -> rows.createQuery(query, Instant.class)
                .setParameter("time", after)
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    @Override
    public void write(Announced announced, List<Delivery> changed, List<Delivery> removed) {
        database.write(rows -> {
            rows.merge(AnnouncedRow.of(announced));
            // Before anything refers to it: rows are written in no order of their own.
            rows.flush();
            removed.forEach(delivery -> remove(rows, delivery.id()));
            changed.forEach(delivery -> rows.merge(DeliveryRow.of(delivery)));
            return announced;
        });
    }

    private static void remove(EntityManager rows, UUID delivery) {
        rows.createQuery("delete from InvitationTokenRow t where t.delivery = :id")
                .setParameter("id", delivery.toString())
                .executeUpdate();
        rows.createQuery("delete from DeliveryRow d where d.id = :id")
                .setParameter("id", delivery.toString())
                .executeUpdate();
    }

    @Override
    public void forget(ConferenceKey plan) {
        database.write(rows -> {
            for (String query : List.of(
                    "delete from InvitationTokenRow t where t.delivery in"
                            + " (select d.id from DeliveryRow d where d.plan = :plan)",
                    "delete from DeliveryRow d where d.plan = :plan",
                    "delete from AnnouncedRow a where a.plan = :plan")) {
                rows.createQuery(query).setParameter("plan", plan.toString()).executeUpdate();
            }
            return plan;
        });
    }

    @Override
    public void write(Delivery delivery) {
        database.write(rows -> {
            if (rows.find(DeliveryRow.class, delivery.id().toString()) != null) {
                rows.merge(DeliveryRow.of(delivery));
            }
            return delivery;
        });
    }

    @Override
    public void remember(String tokenHash, UUID delivery) {
        database.write(rows -> {
            rows.persist(InvitationTokenRow.of(tokenHash, delivery));
            return delivery;
        });
    }

    @Override
    public Optional<Delivery> findByToken(String tokenHash) {
        return database.read(rows -> Optional.ofNullable(rows.find(InvitationTokenRow.class, tokenHash))
                .flatMap(token -> Optional.ofNullable(rows.find(DeliveryRow.class, token.delivery())))
                .map(DeliveryRow::read));
    }

    @Override
    public Backlog backlog() {
        return database.read(
                rows -> new Backlog(count(rows, Delivery.State.QUEUED), count(rows, Delivery.State.FAILED)));
    }

    private static long count(EntityManager rows, Delivery.State state) {
        return rows.createQuery("select count(d) from DeliveryRow d where d.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
