package org.rostrum.schedule;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/**
 * When scheduled conferences take place, and the exceptions to their rules. A change is that of the plan: by its owner or
 * an administrator, of the present version whatever it is. Changes write the database: never call on a conference or
 * media thread.
 */
@ProviderType
public interface Occurrences {

    /**
     * The occurrences of a plan that end after {@code from}, in the order of their starts; without those that are
     * cancelled, and none unless the plan is scheduled. Reads nothing.
     *
     * @param most 1 to 400
     */
    List<Occurrence> of(ConferencePlan plan, Instant from, int most);

    /**
     * Moves an occurrence of a recurring plan. Refuses {@code conference.unknown}, {@code right.required},
     * {@code occurrence.unknown}, {@code plan.invalid} when it would meet another occurrence, {@code plan.changed}.
     *
     * @param original the name of the occurrence, see {@link Occurrence#original}
     */
    Outcome<ConferencePlan> move(ConferenceId id, Instant original, Recurrence.Moved to, User by);

    /** Cancels an occurrence. Refuses as {@link #move}. */
    Outcome<ConferencePlan> cancel(ConferenceId id, Instant original, User by);

    /** Lets an occurrence take place as the rule says. Refuses as {@link #move}. */
    Outcome<ConferencePlan> restore(ConferenceId id, Instant original, User by);
}
