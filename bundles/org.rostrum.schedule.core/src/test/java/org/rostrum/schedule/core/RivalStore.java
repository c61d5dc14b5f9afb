package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;
import org.rostrum.testkit.store.MemoryPlanStore;

/** A store in which somebody else is always faster, a number of times; and which can be away. */
final class RivalStore implements PlanStore {

    private final MemoryPlanStore store = new MemoryPlanStore();
    private int rivals;
    private boolean forgetful;

    /** So many changes are preceded by somebody else's, who writes the description. */
    RivalStore withRivals(int number) {
        rivals = number;
        return this;
    }

    /** Spent ids cannot be written from now on. */
    RivalStore forgetful() {
        forgetful = true;
        return this;
    }

    @Override
    public Change replace(ConferencePlan plan) {
        if (rivals > 0) {
            rivals--;
            ConferencePlan present = store.find(plan.key()).orElseThrow();
            store.replace(present.with(present.settings().withDescription("by a rival")));
        }
        return store.replace(plan);
    }

    @Override
    public void spend(ConferenceId id, Instant until) {
        if (forgetful) {
            throw new IllegalStateException("the database is away");
        }
        store.spend(id, until);
    }

    @Override
    public Optional<ConferencePlan> find(ConferenceKey key) {
        return store.find(key);
    }

    @Override
    public Optional<ConferencePlan> find(ConferenceId id) {
        return store.find(id);
    }

    @Override
    public List<ConferencePlan> list() {
        return store.list();
    }

    @Override
    public List<ConferencePlan> listOf(UserId user) {
        return store.listOf(user);
    }

    @Override
    public List<ConferencePlan> listStartingByThemselves(Instant before) {
        return store.listStartingByThemselves(before);
    }

    @Override
    public Change add(ConferencePlan plan) {
        return store.add(plan);
    }

    @Override
    public Change remove(ConferenceKey key, long version) {
        return store.remove(key, version);
    }

    @Override
    public boolean isSpent(ConferenceId id, Instant since) {
        return store.isSpent(id, since);
    }
}
