package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.rounds.Bell;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.store.PlanStore;

/** Plans in the database. */
@Component
public final class JpaPlanStore implements PlanStore {

    private final Database database;
    private final Bell changed = new Bell();

    @Activate
    public JpaPlanStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<ConferencePlan> find(ConferenceKey key) {
        return database.read(rows -> Optional.ofNullable(rows.find(PlanRow.class, PlanRow.keyOf(key)))
                .map(PlanRow::read));
    }

    @Override
    public Optional<ConferencePlan> find(ConferenceId id) {
        return database.read(
                rows -> plans(rows.createQuery("select p from PlanRow p where p.foldedId = :id", PlanRow.class)
                                .setParameter("id", id.folded()))
                        .stream()
                        .findAny());
    }

    @Override
    public List<ConferencePlan> list() {
        return database.read(rows ->
                plans(rows.createQuery("select p from PlanRow p order by p.created desc, p.key", PlanRow.class)));
    }

    @Override
    public List<ConferencePlan> listOf(UserId user) {
        return database.read(rows -> plans(rows.createQuery(
                        "select p from PlanRow p where p.owner = :user or p.key in"
                                + " (select q.key from PlanRow q join q.moderators m where m = :user)"
                                + " order by p.created desc, p.key",
                        PlanRow.class)
                .setParameter("user", user.value())));
    }

    @Override
    public List<ConferencePlan> listStartingByThemselves(Instant before) {
        return database.read(rows -> plans(rows.createQuery(
                        "select p from PlanRow p where p.launch.startsByItself = true"
                                + " and (p.launch.rule is not null or p.launch.start >= :earliest)"
                                + " order by p.created desc, p.key",
                        PlanRow.class)
                .setParameter("earliest", before.minus(Launch.Scheduled.LONGEST))));
    }

    @Override
    public Change add(ConferencePlan plan) {
        try {
            return written(rows -> {
                rows.persist(PlanRow.of(plan));
                return Change.DONE;
            });
        } catch (Database.Duplicate taken) {
            return Change.ID_TAKEN;
        }
    }

    @Override
    public Change replace(ConferencePlan plan) {
        try {
            return change(plan.key(), plan.version() - 1, (rows, row) -> row.write(plan));
        } catch (Database.Duplicate taken) {
            return Change.ID_TAKEN;
        }
    }

    @Override
    public Change remove(ConferenceKey key, long version) {
        return change(key, version, EntityManager::remove);
    }

    @Override
    public void spend(ConferenceId id, Instant until) {
        try {
            remember(id, until);
        } catch (Database.Duplicate rememberedMeanwhile) {
            remember(id, until);
        }
    }

    @Override
    public boolean isSpent(ConferenceId id, Instant since) {
        return database.read(rows -> rows.createQuery(
                                "select count(s) from SpentIdRow s where s.foldedId = :id and s.until >= :since",
                                Long.class)
                        .setParameter("id", id.folded())
                        .setParameter("since", since)
                        .getSingleResult()
                > 0);
    }

    private void remember(ConferenceId id, Instant until) {
        database.write(rows -> {
            SpentIdRow known = rows.find(SpentIdRow.class, id.folded(), LockModeType.PESSIMISTIC_WRITE);
            if (known == null) {
                rows.persist(SpentIdRow.of(id, until));
                return id;
            }
            known.extend(until);
            return id;
        });
    }

    @Override
    public Runnable whenChanged(Runnable bell) {
        return changed.tell(bell);
    }

    /** Also when it throws: the connection may have broken after the commit. */
    private Change written(Function<EntityManager, Change> work) {
        try {
            return database.write(work);
        } finally {
            changed.ring();
        }
    }

    /** Locks the row first: of two who saw the same version, the second one reads what the first one wrote. */
    private Change change(ConferenceKey key, long version, BiConsumer<EntityManager, PlanRow> how) {
        return written(rows -> {
            PlanRow row = rows.find(PlanRow.class, PlanRow.keyOf(key), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                return Change.ABSENT;
            }
            if (row.version() != version) {
                return Change.STALE;
            }
            how.accept(rows, row);
            return Change.DONE;
        });
    }

    private static List<ConferencePlan> plans(TypedQuery<PlanRow> query) {
        return query.getResultStream().map(PlanRow::read).toList();
    }
}
