package org.rostrum.shell;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.console.Refused;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Recurrence;

/** A command that says what a plan shall be. What is not typed is as the draft before has it. */
abstract class PlanCommand implements Action {

    private static final Duration USUAL = Duration.ofHours(1);

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Option(name = "--id", description = "The wanted id; a new conference without gets ten digits")
    String id;

    @Option(name = "--description", description = "More about it")
    String description;

    @Option(name = "--mode", description = "The mode")
    String mode;

    @Option(name = "--capacity", description = "The most seats at once")
    Integer capacity;

    @Option(
            name = "--moderator",
            multiValued = true,
            description = "Who moderates besides you; may be repeated; \"\": nobody")
    List<String> moderators;

    @Option(
            name = "--invite",
            multiValued = true,
            description = "Who is invited besides; may be repeated; \"\": nobody")
    List<String> invited;

    @Option(
            name = "--start",
            description = "When it starts, as 2027-03-22T09:00 on the clocks of the zone, or in UTC with Z")
    String start;

    @Option(name = "--duration", description = "How long it lasts, as 1h30m")
    String duration;

    @Option(name = "--zone", description = "The zone in which it keeps its time of day, as Europe/Berlin")
    String zone;

    @Option(name = "--rule", description = "How it repeats (RFC 5545), as FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10; \"\": once")
    String rule;

    @Option(name = "--opens-early", description = "How long before the start people may come and wait, as 10m")
    String opensEarly;

    @Option(name = "--starts-by-itself", description = "Open it at its start even if nobody comes")
    boolean startsByItself;

    @Option(name = "--ends-on-time", description = "End it for all when its time is up")
    boolean endsOnTime;

    @Option(name = "--tag", multiValued = true, description = "A tag; may be repeated; \"\": none")
    List<String> tags;

    /** What was typed, over what it was before. In another mode, or of another size, as many speak as is usual then. */
    final PlanDraft over(PlanDraft before, String topic, Launch launch) throws Refused {
        boolean sameMode = mode == null || mode.equals(before.mode().value());
        boolean sameSize = capacity == null || capacity == before.capacity();
        return new PlanDraft(
                wantedId().or(before::id),
                topic,
                description == null ? before.description() : description,
                moderators == null ? before.moderators() : users("moderator", moderators),
                invited == null ? before.invited() : new LinkedHashSet<>(users("invite", invited)),
                before.access(),
                launch,
                wantedMode(before.mode()),
                sameMode && sameSize ? before.speakers() : Optional.empty(),
                capacity == null ? before.capacity() : capacity,
                before.pin(),
                before.waiting(),
                sameMode ? before.offOnEntry() : Optional.empty(),
                before.deniedToGuests(),
                endsOnTime || before.endsOnTime(),
                before.warning(),
                before.extendable(),
                before.denied(),
                tags == null ? before.tags() : said(tags),
                before.recording());
    }

    /** When it takes place: as before, or where anything of it was typed, scheduled. */
    final Launch launchOver(Launch before) throws Refused {
        if (start == null
                && duration == null
                && zone == null
                && rule == null
                && opensEarly == null
                && !startsByItself) {
            return before;
        }
        Optional<Launch.Scheduled> was =
                Optional.of(before).filter(Launch.Scheduled.class::isInstance).map(Launch.Scheduled.class::cast);
        if (start == null && was.isEmpty()) {
            throw new Refused(
                    Problems.PLAN_INVALID.because("--start: (expected: a time, for what is to be scheduled)"));
        }
        ZoneId where = zone == null ? was.map(Launch.Scheduled::zone).orElse(ZoneOffset.UTC) : Typed.zone(zone);
        try {
            return new Launch.Scheduled(
                    start == null ? was.orElseThrow().start() : Typed.instant(start, where),
                    duration == null ? was.map(Launch.Scheduled::duration).orElse(USUAL) : Typed.duration(duration),
                    where,
                    rule == null ? was.flatMap(Launch.Scheduled::recurrence) : rule(),
                    opensEarly == null
                            ? was.map(Launch.Scheduled::opensEarly).orElse(Duration.ZERO)
                            : Typed.duration(opensEarly),
                    startsByItself
                            || was.filter(Launch.Scheduled::startsByItself).isPresent());
        } catch (IllegalArgumentException outOfRange) {
            throw new Refused(Problems.PLAN_INVALID.because(outOfRange.getMessage()));
        }
    }

    private Optional<Recurrence> rule() {
        return Optional.of(rule).filter(typed -> !typed.isBlank()).map(Recurrence::of);
    }

    private Optional<ConferenceId> wantedId() throws Refused {
        Optional<ConferenceId> wanted = ConferenceId.parse(id);
        if (id != null && wanted.isEmpty()) {
            throw new Refused(Problems.CONFERENCE_ID_INVALID.because("id: " + id));
        }
        return wanted;
    }

    private ModeId wantedMode(ModeId before) throws Refused {
        return mode == null
                ? before
                : ModeId.parse(mode)
                        .orElseThrow(
                                () -> new Refused(Problems.MODE_UNAVAILABLE.because("There is no mode " + mode + ".")));
    }

    private static List<UserId> users(String option, List<String> names) throws Refused {
        List<UserId> users = new ArrayList<>();
        for (String name : said(names)) {
            users.add(UserId.parse(name)
                    .orElseThrow(() -> new Refused(Problems.PLAN_INVALID.because(
                            "--" + option + ": " + name + " (expected: id of an account)"))));
        }
        return users;
    }

    /** An empty text says that there is none. */
    private static List<String> said(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }
}
