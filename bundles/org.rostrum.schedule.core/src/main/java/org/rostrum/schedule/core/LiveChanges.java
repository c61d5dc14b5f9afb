package org.rostrum.schedule.core;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.store.PlanKeeper;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;

/** Writes into the plan what is changed while it runs: topic, description, PIN, id. One thread keeps the order. */
@Component(service = PlanKeeper.class)
public final class LiveChanges implements PlanKeeper {

    private final PlanStore store;
    private final PublicAccess access;
    private final Executor writer;
    private final Clock clock;
    private final Runnable stop;

    @Activate
    public LiveChanges(@Reference PlanStore store, @Reference PublicAccess access) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "rostrum-live-changes"));
        this.store = store;
        this.access = access;
        this.writer = thread;
        this.clock = Clock.systemUTC();
        this.stop = thread::shutdown;
    }

    LiveChanges(PlanStore store, PublicAccess access, Executor writer, Clock clock) {
        this.store = store;
        this.access = access;
        this.writer = writer;
        this.clock = clock;
        this.stop = () -> {};
    }

    @Deactivate
    void close() {
        stop.run();
    }

    @Override
    public CompletionStage<Optional<Problem>> keep(Conference room, Command change) {
        return CompletableFuture.supplyAsync(() -> write(room, change), writer);
    }

    private Optional<Problem> write(Conference room, Command change) {
        return objection(room, change).or(() -> revise(room, change));
    }

    private Optional<Problem> objection(Conference room, Command change) {
        return change instanceof Command.ChangePin
                ? store.find(room.key()).flatMap(plan -> access.allowPin(plan, changed(plan, change))
                        .problem())
                : Optional.empty();
    }

    private Optional<Problem> revise(Conference room, Command change) {
        return switch (Revision.revise(store, room.key(), plan -> next(plan, change))) {
            case DONE -> Optional.empty();
            case ABSENT -> Optional.of(Problems.CONFERENCE_UNKNOWN.because("Its plan is gone."));
            case STALE -> Optional.of(Problems.PLAN_CHANGED.because("Somebody else changes it; try again."));
            case ID_TAKEN -> Optional.of(Problems.CONFERENCE_ID_TAKEN.because("Another conference has this id."));
        };
    }

    /** The old id is spent first: if that fails nothing has changed, and the run and its plan agree. */
    private ConferencePlan next(ConferencePlan plan, Command change) {
        ConferencePlan next = changed(plan, change);
        if (isSame(next, plan)) {
            return plan;
        }
        if (!next.id().equals(plan.id())) {
            store.spend(plan.id(), clock.instant());
        }
        return next;
    }

    /** It stood in the plan before it was said in the conference. */
    private static boolean isSame(ConferencePlan next, ConferencePlan plan) {
        return next.settings().equals(plan.settings())
                && next.pin().equals(plan.pin())
                && next.id().value().equals(plan.id().value());
    }

    private static ConferencePlan changed(ConferencePlan plan, Command change) {
        if (change instanceof Command.ChangeTopic topic) {
            return plan.with(plan.settings().withTopic(topic.topic()));
        }
        if (change instanceof Command.ChangeDescription description) {
            return plan.with(plan.settings().withDescription(description.description()));
        }
        if (change instanceof Command.ChangePin pin) {
            return plan.withPin(pin.pin());
        }
        if (change instanceof Command.ChangeId id) {
            return plan.with(id.id());
        }
        throw new IllegalArgumentException(change.getClass().getSimpleName() + " (expected: a command that is kept)");
    }
}
