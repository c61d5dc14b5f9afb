package org.rostrum.schedule.core;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.store.PlanStore;

/** The runs of plans: opened when somebody enters and it is time, or by hand at any time. */
final class Runs {

    private final PlanStore store;
    private final ConferenceService conferences;
    private final Clock clock;

    Runs(PlanStore store, ConferenceService conferences, Clock clock) {
        this.store = store;
        this.conferences = conferences;
        this.clock = clock;
    }

    Optional<Conference> find(ConferencePlan plan) {
        return conferences.find(plan.key());
    }

    Lobby.State state(ConferencePlan plan) {
        return find(plan).isPresent() ? Lobby.State.OPEN : Opening.at(clock.instant(), plan);
    }

    Outcome<Conference> enter(ConferencePlan plan) {
        return find(plan).map(Outcome::done).orElseGet(() -> openIfItIsTime(plan));
    }

    /** By hand: whatever was ended can be entered again. */
    Outcome<Conference> start(ConferencePlan plan) {
        Outcome<Conference> opened = open(plan);
        if (opened instanceof Outcome.Done) {
            Revision.revise(store, plan.key(), it -> it.ended().isEmpty() ? it : it.withEnded(Optional.empty()));
        }
        return opened;
    }

    CompletionStage<Outcome<Conference>> stop(ConferencePlan plan, User by) {
        return find(plan).isPresent()
                ? conferences.submit(plan.key(), Author.Person.of(by), new Command.End())
                : CompletableFuture.completedStage(
                        Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("The conference does not run.")));
    }

    private Outcome<Conference> openIfItIsTime(ConferencePlan plan) {
        return switch (Opening.at(clock.instant(), plan)) {
            case NOT_STARTED ->
                Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("The conference has not started yet."));
            case ENDED -> Outcome.refused(Problems.CONFERENCE_ENDED.because("The conference is over."));
            case OPEN -> openOrJoin(plan);
        };
    }

    /** Two who enter at once may both try to open it: the second finds it running. */
    private Outcome<Conference> openOrJoin(ConferencePlan plan) {
        Outcome<Conference> opened = open(plan);
        boolean raced = opened.problem()
                .filter(why -> why.code().equals(Problems.CONFERENCE_RUNNING.code()))
                .isPresent();
        return raced ? find(plan).map(Outcome::done).orElse(opened) : opened;
    }

    private Outcome<Conference> open(ConferencePlan plan) {
        return conferences.open(plan.key(), plan.id(), plan.settingsOfRun(clock.instant()));
    }
}
