package org.rostrum.schedule.core;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.store.PlanStore;

/**
 * The runs of plans: opened when somebody enters and it is time, by the clock, or by hand at any time. Whoever comes
 * before the start finds a run in which everybody but moderators waits.
 */
final class Runs {

    private final PlanStore store;
    private final ConferenceService conferences;
    private final Clock clock;
    private final EarlyRuns early;
    private final Runnable timekeeper;

    /**
     * @param timekeeper to be run when there is something new to look after
     */
    Runs(PlanStore store, ConferenceService conferences, Clock clock, EarlyRuns early, Runnable timekeeper) {
        this.store = store;
        this.conferences = conferences;
        this.clock = clock;
        this.early = early;
        this.timekeeper = timekeeper;
    }

    Optional<Conference> find(ConferencePlan plan) {
        return conferences.find(plan.key());
    }

    Lobby.State state(ConferencePlan plan) {
        return find(plan).isPresent() ? Lobby.State.OPEN : opening(plan).state();
    }

    /** Whether it is time, and for which occurrence. */
    Opening opening(ConferencePlan plan) {
        return Opening.at(clock.instant(), plan);
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
        Opening opening = opening(plan);
        return switch (opening.state()) {
            case NOT_STARTED ->
                Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because(opening.occurrence()
                        .map(next -> "The conference starts at " + next.start() + ".")
                        .orElse("The conference has not started yet.")));
            case ENDED -> Outcome.refused(Problems.CONFERENCE_ENDED.because("The conference is over."));
            case OPEN -> openOrJoin(plan, opening);
        };
    }

    /** Two who enter at once may both try to open it: the second finds it running. */
    private Outcome<Conference> openOrJoin(ConferencePlan plan, Opening opening) {
        Outcome<Conference> opened = opening.isEarly(clock.instant())
                ? openEarly(plan, opening.occurrence().orElseThrow())
                : open(plan);
        boolean raced = opened.problem()
                .filter(why -> why.code().equals(Problems.CONFERENCE_RUNNING.code()))
                .isPresent();
        return raced ? find(plan).map(Outcome::done).orElse(opened) : opened;
    }

    private Outcome<Conference> openEarly(ConferencePlan plan, Occurrence next) {
        ConferenceSettings settings = plan.settingsOfRun(Optional.of(next.end()));
        Outcome<Conference> opened =
                conferences.open(plan.key(), plan.id(), settings.with(EarlyRuns.held(settings.rules())));
        opened.value().ifPresent(run -> {
            early.add(run, next.start());
            timekeeper.run();
        });
        return opened;
    }

    /** The run belongs to the present occurrence, or else to the next one, and lasts until its end. */
    private Outcome<Conference> open(ConferencePlan plan) {
        Optional<Instant> end =
                opening(plan.withEnded(Optional.empty())).occurrence().map(Occurrence::end);
        return conferences.open(plan.key(), plan.id(), plan.settingsOfRun(end));
    }
}
