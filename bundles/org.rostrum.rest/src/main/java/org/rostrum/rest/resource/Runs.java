package org.rostrum.rest.resource;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;

/**
 * The running conferences, for those who may know of them: who moderates the run, be it since a minute ago, and who
 * manages its plan. To everybody else there is none.
 */
public final class Runs {

    private final Plans plans;
    private final ConferenceService conferences;

    public Runs(Plans plans, ConferenceService conferences) {
        this.plans = plans;
        this.conferences = conferences;
    }

    static Outcome<ConferenceId> parse(String id) {
        return ConferenceId.parse(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }

    /** Refuses {@code conference.unknown}, {@code conference.not-started}. */
    Outcome<Conference> find(String id, User by) {
        return parse(id).then(known -> find(known, by));
    }

    private Outcome<Conference> find(ConferenceId id, User by) {
        Optional<Conference> run = conferences.find(id);
        if (run.filter(room -> moderates(room, by)).isPresent()) {
            return Outcome.done(run.get());
        }
        return plans.find(id, by).then(plan -> run.map(Outcome::done).orElseGet(Runs::resting));
    }

    /** As {@link #find}; also refuses {@code role.required}, to who moderates it no longer. */
    Outcome<Conference> moderated(String id, User by) {
        return find(id, by)
                .then(room -> moderates(room, by)
                        ? Outcome.done(room)
                        : Outcome.refused(Problems.ROLE_REQUIRED.because("Only a moderator may do this.")));
    }

    /** As {@link #moderated}; security administrators look at it, too. */
    Outcome<Conference> seen(String id, User by) {
        Outcome<Conference> moderated = moderated(id, by);
        if (moderated.value().isPresent() || !by.may(Right.SECURITY_ADMINISTRATOR)) {
            return moderated;
        }
        return parse(id).then(known -> plans.read(known, by)
                .then(plan -> conferences.find(known).map(Outcome::done).orElseGet(Runs::resting)));
    }

    private static Outcome<Conference> resting() {
        return Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("The conference does not run."));
    }

    /** Gives a command in their own name; the conference decides. Never completes exceptionally. */
    CompletionStage<Outcome<Conference>> give(Conference room, User by, Command command) {
        return conferences.submit(room.key(), Author.Person.of(by), command);
    }

    private static boolean moderates(Conference room, User by) {
        return room.roleOf(Author.Person.of(by)).moderates();
    }
}
