package org.rostrum.conference;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/** The running conferences. Everything that wants to change one comes through {@link #submit}. Never blocks. */
@ProviderType
public interface ConferenceService {

    /**
     * Opens one. Refuses {@code conference.running} if this key runs, {@code conference-id.taken} if another running one
     * has this id, {@code mode.unavailable} if its mode is not installed, {@code journal.behind}.
     */
    Outcome<Conference> open(ConferenceKey key, ConferenceId id, ConferenceSettings settings);

    /**
     * Gives a command. Completes on the conference's thread with the state it led to, or with a problem, then nothing has
     * changed: {@code conference.unknown}, {@code conference.ended}, {@code conference.busy}, {@code participant.unknown},
     * {@code role.required}, {@code mode.unavailable}, {@code mode.failed}, {@code command.unknown},
     * {@code journal.behind}, or a mode's own. Never completes exceptionally.
     */
    CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command);

    /** The present state; empty when it does not run. */
    Optional<Conference> find(ConferenceKey key);

    /** The present state by public name, without regard to case; empty when none of that name runs. */
    Optional<Conference> find(ConferenceId id);

    /** All that run, in no order. */
    List<Conference> running();
}
