package org.rostrum.testkit.schedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;

/** Plans in memory. */
public final class MemoryPlanStore implements PlanStore {

    private final Map<ConferenceKey, ConferencePlan> plans = new HashMap<>();

    @Override
    public synchronized Optional<ConferencePlan> find(ConferenceKey key) {
        return Optional.ofNullable(plans.get(key));
    }

    @Override
    public synchronized Optional<ConferencePlan> find(ConferenceId id) {
        return plans.values().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<ConferencePlan> list() {
        return newestFirst(plan -> true);
    }

    @Override
    public synchronized List<ConferencePlan> listOf(UserId user) {
        return newestFirst(plan -> plan.isModeratedBy(user));
    }

    @Override
    public synchronized Change add(ConferencePlan plan) {
        if (isTaken(plan)) {
            return Change.ID_TAKEN;
        }
        plans.put(plan.key(), plan);
        return Change.DONE;
    }

    @Override
    public synchronized Change replace(ConferencePlan plan) {
        ConferencePlan present = plans.get(plan.key());
        if (present == null) {
            return Change.ABSENT;
        }
        if (present.version() != plan.version() - 1) {
            return Change.STALE;
        }
        return isTaken(plan) ? Change.ID_TAKEN : put(plan);
    }

    @Override
    public synchronized Change remove(ConferenceKey key, long version) {
        ConferencePlan present = plans.get(key);
        if (present == null) {
            return Change.ABSENT;
        }
        if (present.version() != version) {
            return Change.STALE;
        }
        plans.remove(key);
        return Change.DONE;
    }

    private Change put(ConferencePlan plan) {
        plans.put(plan.key(), plan);
        return Change.DONE;
    }

    private boolean isTaken(ConferencePlan plan) {
        return find(plan.id()).filter(other -> !other.key().equals(plan.key())).isPresent();
    }

    private List<ConferencePlan> newestFirst(Predicate<ConferencePlan> which) {
        return plans.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(ConferencePlan::created).reversed())
                .toList();
    }
}
