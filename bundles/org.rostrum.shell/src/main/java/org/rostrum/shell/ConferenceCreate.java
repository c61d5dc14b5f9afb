package org.rostrum.shell;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.conference.Access;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.console.Refused;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Recurrence;

/** {@code rostrum:conference-create}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-create",
        description = "Plans a conference: a virtual room, or with --start a scheduled one.")
public final class ConferenceCreate implements Action {

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Argument(name = "topic", description = "What it is about", required = true)
    String topic;

    @Option(name = "--id", description = "The wanted id; without, ten digits are made")
    String id;

    @Option(name = "--mode", description = "The mode")
    String mode = "all-on-screen";

    @Option(name = "--capacity", description = "The most seats at once")
    int capacity = 50;

    @Option(
            name = "--start",
            description = "When it starts, as 2027-03-22T09:00 on the clocks of the zone, or in UTC with Z")
    String start;

    @Option(name = "--duration", description = "How long it lasts, as 1h30m")
    String duration = "1h";

    @Option(name = "--zone", description = "The zone in which it keeps its time of day, as Europe/Berlin")
    String zone = "UTC";

    @Option(name = "--rule", description = "How it repeats (RFC 5545), as FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10")
    String rule;

    @Option(name = "--opens-early", description = "How long before the start people may come and wait, as 10m")
    String opensEarly = "0m";

    @Option(name = "--starts-by-itself", description = "Open it at its start even if nobody comes")
    boolean startsByItself;

    @Option(name = "--ends-on-time", description = "End it for all when its time is up")
    boolean endsOnTime;

    @Option(name = "--tag", multiValued = true, description = "A tag; may be repeated")
    List<String> tags = List.of();

    @Override
    public Object execute() throws Refused {
        ConferencePlan made = Refused.unlessDone(planner.create(draft()));
        session.getConsole().println("Created " + made.id());
        return null;
    }

    private PlanDraft draft() throws Refused {
        if (id != null && ConferenceId.parse(id).isEmpty()) {
            throw new Refused(Problems.CONFERENCE_ID_INVALID.because("id: " + id));
        }
        ModeId known = ModeId.parse(mode)
                .orElseThrow(() -> new Refused(Problems.MODE_UNAVAILABLE.because("There is no mode " + mode + ".")));
        return new PlanDraft(
                ConferenceId.parse(id),
                topic,
                "",
                List.of(),
                Set.of(),
                Access.PRIVATE,
                launch(),
                known,
                Optional.empty(),
                capacity,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                endsOnTime,
                Duration.ZERO,
                true,
                Set.of(),
                tags,
                false);
    }

    private Launch launch() throws Refused {
        if (start == null) {
            return new Launch.VirtualRoom();
        }
        ZoneId where = Typed.zone(zone);
        try {
            return new Launch.Scheduled(
                    Typed.instant(start, where),
                    Typed.duration(duration),
                    where,
                    Optional.ofNullable(rule).map(Recurrence::of),
                    Typed.duration(opensEarly),
                    startsByItself);
        } catch (IllegalArgumentException outOfRange) {
            throw new Refused(Problems.PLAN_INVALID.because(outOfRange.getMessage()));
        }
    }
}
