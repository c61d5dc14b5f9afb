package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.rounds.Bell;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.store.PlanStore;

/** Keeps plans until the test ends. */
public final class MemoryPlanStore implements PlanStore {

    private final Map<ConferenceId, Instant> spent = new HashMap<>();
    private final Map<ConferenceKey, ConferencePlan> plans = new HashMap<>();
    private final Bell changed = new Bell();

    @Override
    public synchronized Optional<ConferencePlan> find(ConferenceKey key) {
        return Optional.ofNullable(plans.get(key));
    }

    @Override
    public synchronized Optional<ConferencePlan> find(ConferenceId id) {
        return plans.values().stream().filter(plan -> plan.id().equals(id)).findAny();
    }

    @Override
    public synchronized List<ConferencePlan> list() {
        return plans.values().stream()
                .sorted(Comparator.comparing(ConferencePlan::created).reversed())
                .toList();
    }

    @Override
    public List<ConferencePlan> listOf(UserId user) {
        return list().stream().filter(plan -> plan.isModeratedBy(user)).toList();
    }

    @Override
    public List<ConferencePlan> listStartingByThemselves(Instant before) {
        return list().stream()
                .filter(plan -> plan.launch() instanceof Launch.Scheduled scheduled
                        && scheduled.startsByItself()
                        && (scheduled.recurrence().isPresent()
                                || !scheduled.start().isBefore(before.minus(Launch.Scheduled.LONGEST))))
                .toList();
    }

    @Override
    public synchronized Change add(ConferencePlan plan) {
        if (find(plan.id()).isPresent()) {
            return Change.ID_TAKEN;
        }
        plans.put(plan.key(), plan);
        changed.ring();
        return Change.DONE;
    }

    @Override
    public synchronized Change replace(ConferencePlan plan) {
        Optional<Change> hindrance = hindrance(plan.key(), plan.version() - 1);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (find(plan.id()).filter(other -> !other.key().equals(plan.key())).isPresent()) {
            return Change.ID_TAKEN;
        }
        plans.put(plan.key(), plan);
        changed.ring();
        return Change.DONE;
    }

    @Override
    public synchronized Change remove(ConferenceKey key, long version) {
        Optional<Change> hindrance = hindrance(key, version);
        if (hindrance.isEmpty()) {
            plans.remove(key);
            changed.ring();
        }
        return hindrance.orElse(Change.DONE);
    }

    @Override
    public synchronized void spend(ConferenceId id, Instant until) {
        spent.merge(id, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public synchronized boolean isSpent(ConferenceId id, Instant since) {
        return spent.containsKey(id) && !spent.get(id).isBefore(since);
    }

    @Override
    public Runnable whenChanged(Runnable bell) {
        return changed.tell(bell);
    }

    private Optional<Change> hindrance(ConferenceKey key, long version) {
        ConferencePlan present = plans.get(key);
        if (present == null) {
            return Optional.of(Change.ABSENT);
        }
        return present.version() == version ? Optional.empty() : Optional.of(Change.STALE);
    }
}
