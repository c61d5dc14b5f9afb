package org.rostrum.conference.store;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.problem.Problem;

/**
 * Writes into the plan what must outlive the run, before it happens in the run. Without one such commands are refused
 * with {@code store.unavailable}.
 */
@ConsumerType
public interface PlanKeeper {

    /**
     * Keeps what a {@link Command.Kept} changes. Called on a conference thread, in the order of the commands; must not
     * block. When the stage completes empty the change happens, with a problem ({@code conference-id.taken}) or
     * exceptionally it does not.
     */
    CompletionStage<Optional<Problem>> keep(Conference room, Command change);
}
