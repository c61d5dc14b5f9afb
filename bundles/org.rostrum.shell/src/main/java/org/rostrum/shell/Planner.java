package org.rostrum.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Deviation;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.Templates;

/** What the commands about plans do, in the name of the one who typed. */
@Component(service = Planner.class)
public final class Planner {

    private final Desk desk;
    private final Plans plans;
    private final Occurrences occurrences;
    private final Templates templates;
    private final Clock clock;

    @Activate
    public Planner(
            @Reference Desk desk,
            @Reference Plans plans,
            @Reference Occurrences occurrences,
            @Reference Templates templates) {
        this(desk, plans, occurrences, templates, Clock.systemUTC());
    }

    Planner(Desk desk, Plans plans, Occurrences occurrences, Templates templates, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.occurrences = occurrences;
        this.templates = templates;
        this.clock = clock;
    }

    Outcome<ConferencePlan> create(PlanDraft draft) {
        return desk.me().then(me -> plans.create(draft, me));
    }

    Outcome<ConferencePlan> plan(String conference) {
        return desk.plan(conference);
    }

    /** Unless somebody else has changed it meanwhile. */
    Outcome<ConferencePlan> change(ConferencePlan plan, PlanDraft draft) {
        return desk.me().then(me -> plans.change(plan.id(), plan.version(), draft, me));
    }

    /** Unless somebody has changed it meanwhile. */
    Outcome<ConferencePlan> delete(ConferencePlan plan) {
        return desk.me().then(me -> plans.delete(plan.id(), plan.version(), me));
    }

    Outcome<List<ConferencePlan>> templates() {
        return desk.me().map(templates::list);
    }

    /** From now on. */
    Outcome<List<Occurrence>> occurrences(String conference, int most) {
        return desk.plan(conference).map(plan -> occurrences.of(plan, clock.instant(), most));
    }

    /** What is cancelled or moved. */
    Outcome<List<Deviation>> deviations(String conference) {
        return desk.plan(conference).map(plan -> Deviation.of(plan.launch()));
    }

    /** The present one or the next; none of what is not scheduled. */
    Optional<Occurrence> next(ConferencePlan plan) {
        return occurrences.of(plan, clock.instant(), 1).stream().findFirst();
    }

    Lobby.State state(ConferencePlan plan) {
        return plans.state(plan);
    }

    Outcome<ConferencePlan> cancel(String conference, Instant original) {
        return desk.me().then(me -> Desk.conferenceId(conference).then(id -> occurrences.cancel(id, original, me)));
    }

    Outcome<ConferencePlan> restore(String conference, Instant original) {
        return desk.me().then(me -> Desk.conferenceId(conference).then(id -> occurrences.restore(id, original, me)));
    }

    Outcome<ConferencePlan> move(String conference, Instant original, Recurrence.Moved to) {
        return desk.me().then(me -> Desk.conferenceId(conference).then(id -> occurrences.move(id, original, to, me)));
    }
}
