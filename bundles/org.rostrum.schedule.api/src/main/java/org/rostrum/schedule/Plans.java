package org.rostrum.schedule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/**
 * The plans of this server, and their runs. Calls read or write the database: never call on a conference or media thread.
 * Who may not see a plan gets {@code conference.unknown}, as if there were none. Administrators may everything, operators
 * what a moderator may.
 */
@ProviderType
public interface Plans {

    /**
     * Makes a plan owned by {@code by}. Refuses {@code right.required}, {@code plan.invalid}, {@code mode.unavailable},
     * {@code limit.exceeded}, {@code conference-id.taken}, {@code extension.required} for a public one while nobody lets
     * guests in.
     */
    Outcome<ConferencePlan> create(PlanDraft draft, User by);

    /** The plans but templates that {@code by} owns or moderates, all for administrators, operators and, without the PIN, security administrators; the newest first. */
    List<ConferencePlan> list(User by);

    /** Refuses {@code conference.unknown} to all but owner, moderators, operators and administrators. */
    Outcome<ConferencePlan> find(ConferenceId id, User by);

    /**
     * As {@link #find}, for who changes nothing by it: security administrators read it, too, without the PIN. Whoever may
     * read a plan may not for that reason do anything with it.
     */
    default Outcome<ConferencePlan> read(ConferenceId id, User by) {
        return find(id, by);
    }

    /**
     * Changes a plan; by its owner or an administrator. While a run is open, what can change in it is changed there in
     * the name of {@code by}; the rest waits for the next run: {@link ConferencePlan#waits}. Refuses
     * {@code conference.unknown}, {@code right.required}, {@code plan.invalid}, {@code plan.changed} when {@code version}
     * is not the present one, {@code conference-id.taken}, {@code mode.unavailable},
     * {@code extension.required} as {@link #create}; what was public may stay so.
     */
    Outcome<ConferencePlan> change(ConferenceId id, long version, PlanDraft draft, User by);

    /** Deletes a plan; by its owner or an administrator. Refuses as {@link #change}, and {@code plan.running} while a run is open. */
    Outcome<ConferencePlan> delete(ConferenceId id, long version, User by);

    /** Opens a run now; by a moderator. Refuses {@code conference.unknown}, {@code right.required}, {@code conference.running}, {@code mode.unavailable}. */
    Outcome<Conference> start(ConferenceId id, User by);

    /** Ends the run for all; by a moderator. Refuses {@code conference.unknown}, {@code right.required}, {@code conference.not-started}. */
    CompletionStage<Outcome<Conference>> stop(ConferenceId id, User by);

    /** What is shown at the door to a visitor; who moderates is neither locked out nor asked for a PIN. Refuses {@code conference.unknown}. */
    Outcome<Lobby> lobby(ConferenceId id, User visitor);

    /**
     * What is shown to anybody who knows the id of a public conference. Refuses {@code conference.unknown} for private ones
     * too: nobody learns which of them there are.
     */
    Outcome<PublicLobby> publicLobby(ConferenceId id);

    /** Whether the door of a conference opens at this moment. */
    Lobby.State state(ConferencePlan plan);

    /** The PIN of a conference; for admission, which asks everybody but moderators for it. */
    Optional<Pin> pin(ConferenceKey key);

    /**
     * The run that somebody enters by this id; opens it if it is time. For admission. Refuses {@code conference.unknown},
     * {@code conference.not-started}, {@code conference.ended}, {@code mode.unavailable}.
     */
    Outcome<Conference> enter(ConferenceId id);
}
