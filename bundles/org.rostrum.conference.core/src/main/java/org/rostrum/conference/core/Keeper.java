package org.rostrum.conference.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.store.PlanKeeper;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plan keeper that is installed at this moment; when none is, or it fails, nothing is kept and so nothing happens. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private volatile PlanKeeper installed;

    void use(PlanKeeper next) {
        installed = next;
    }

    void forget(PlanKeeper gone) {
        if (installed == gone) {
            installed = null;
        }
    }

    /** Never completes exceptionally. */
    CompletionStage<Optional<Problem>> keep(Conference room, Command change) {
        PlanKeeper keeper = installed;
        if (keeper == null) {
            return CompletableFuture.completedStage(unavailable());
        }
        try {
            return keeper.keep(room, change).exceptionally(why -> failed(keeper, why));
        } catch (RuntimeException | LinkageError e) {
            return CompletableFuture.completedStage(failed(keeper, e));
        }
    }

    private static Optional<Problem> failed(PlanKeeper keeper, Throwable why) {
        LOG.error(
                "{} failed to keep a change; it does not happen",
                keeper.getClass().getName(),
                why);
        return unavailable();
    }

    private static Optional<Problem> unavailable() {
        return Optional.of(Problems.STORE_UNAVAILABLE.because("The change cannot be kept now; try again."));
    }
}
