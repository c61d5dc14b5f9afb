package org.rostrum.soap.conferences;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rostrum.conference.Access;
import org.rostrum.conference.Category;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Recurrence;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.fault.Words;

/** Reads drafts; the house checks the rest. */
final class Drafts {

    private static final Problem ID = Problems.CONFERENCE_ID_INVALID.because(
            "id: (expected: 1 to 128 digits, Latin letters, underscores and hyphens)");

    private final ConferenceDraftXml xml;
    private final Optional<ConferencePlan> plan;

    /** What is absent is taken from the plan, if there is one. */
    private Drafts(ConferenceDraftXml xml, Optional<ConferencePlan> plan) {
        this.xml = xml;
        this.plan = plan;
    }

    static PlanDraft read(ConferenceDraftXml xml) throws ProblemFault {
        return new Drafts(xml, Optional.empty()).read();
    }

    static PlanDraft read(ConferenceDraftXml xml, ConferencePlan over) throws ProblemFault {
        return new Drafts(xml, Optional.of(over)).read();
    }

    private PlanDraft read() throws ProblemFault {
        ModeId mode = mode();
        int capacity = given(xml.capacity, ConferencePlan::capacity).orElseThrow(() -> missing("capacity"));
        boolean sameMode = plan.filter(known -> known.mode().equals(mode)).isPresent();
        boolean sameSize = plan.filter(known -> known.capacity() == capacity).isPresent();
        return new PlanDraft(
                id(),
                given(xml.topic, ConferencePlan::topic).orElseThrow(() -> missing("topic")),
                given(xml.description, ConferencePlan::description).orElse(""),
                users("moderators", xml.moderators, ConferencePlan::moderators),
                new LinkedHashSet<>(users(
                        "invited",
                        xml.invited,
                        known -> List.copyOf(known.settings().invited()))),
                xml.access == null
                        ? plan.map(known -> known.settings().access()).orElse(Access.PRIVATE)
                        : Words.read("access", Access.class, xml.access),
                launch(),
                mode,
                Optional.ofNullable(xml.speakers).or(() -> plan.filter(known -> sameMode && sameSize)
                        .map(known -> known.settings().speakers())),
                capacity,
                pin(),
                words("waiting", Category.class, xml.waiting)
                        .or(() -> plan.map(known -> known.settings().rules().waiting()))
                        .orElse(Set.of()),
                words("offOnEntry", Source.class, xml.offOnEntry).or(() -> plan.filter(known -> sameMode)
                        .map(known -> known.settings().rules().offOnEntry())),
                words("deniedToGuests", Feature.class, xml.deniedToGuests)
                        .or(() -> plan.map(known -> known.settings().rules().deniedToGuests()))
                        .orElse(Set.of()),
                given(xml.endsOnTime, known -> known.settings().endsOnTime()).orElse(false),
                warning(),
                given(xml.extendable, known -> known.settings().extendable()).orElse(true),
                words("denied", Feature.class, xml.denied)
                        .or(() -> plan.map(known -> known.settings().rules().denied()))
                        .orElse(Set.of()),
                given(xml.tags, ConferencePlan::tags).orElse(List.of()),
                given(xml.recording, ConferencePlan::recording).orElse(false));
    }

    private <T> Optional<T> given(T named, Function<ConferencePlan, T> kept) {
        return Optional.ofNullable(named).or(() -> plan.map(kept));
    }

    private Optional<ConferenceId> id() throws ProblemFault {
        if (xml.id == null) {
            return plan.map(ConferencePlan::id);
        }
        return Optional.of(ConferenceId.parse(xml.id).orElseThrow(() -> new ProblemFault(ID)));
    }

    private ModeId mode() throws ProblemFault {
        if (xml.mode == null) {
            return plan.map(ConferencePlan::mode).orElseThrow(() -> missing("mode"));
        }
        return ModeId.parse(xml.mode).orElseThrow(() -> invalid("mode: names nothing that can exist."));
    }

    private List<UserId> users(String name, List<String> named, Function<ConferencePlan, List<UserId>> kept)
            throws ProblemFault {
        if (named == null) {
            return plan.map(kept).orElse(List.of());
        }
        List<UserId> users = new ArrayList<>();
        for (String one : named) {
            users.add(UserId.parse(one).orElseThrow(() -> invalid(name + ": one names nobody who can exist.")));
        }
        return users;
    }

    private Optional<Pin> pin() throws ProblemFault {
        if (xml.pin == null) {
            return plan.flatMap(ConferencePlan::pin);
        }
        return xml.pin.isEmpty()
                ? Optional.empty()
                : Optional.of(Pin.parse(xml.pin).orElseThrow(() -> invalid("pin: (expected: 4 to 16 digits)")));
    }

    private Duration warning() throws ProblemFault {
        if (xml.warning == null) {
            return plan.map(known -> known.settings().warning()).orElse(Duration.ZERO);
        }
        try {
            return Duration.parse(xml.warning.strip());
        } catch (DateTimeException notUnderstood) {
            throw invalid("warning: (expected: as PT5M)");
        }
    }

    private static <E extends Enum<E>> Optional<Set<E>> words(String name, Class<E> family, List<String> named)
            throws ProblemFault {
        return named == null ? Optional.empty() : Optional.of(Words.read(name, family, named));
    }

    private Launch launch() throws ProblemFault {
        if (xml.launch == null) {
            return plan.map(ConferencePlan::launch).orElseThrow(() -> missing("launch"));
        }
        if (xml.launch.kind instanceof LaunchXml.Scheduled at) {
            return scheduled(at);
        }
        if (xml.launch.kind instanceof LaunchXml.VirtualRoom) {
            return new Launch.VirtualRoom();
        }
        if (xml.launch.kind instanceof LaunchXml.Template) {
            return new Launch.Template();
        }
        if (xml.launch.kind instanceof LaunchXml.AdHoc) {
            return new Launch.AdHoc();
        }
        throw missing("launch");
    }

    private Launch scheduled(LaunchXml.Scheduled at) throws ProblemFault {
        if (at.start == null || at.duration == null || at.zone == null) {
            throw invalid("launch: start, duration, zone: (expected: as 2026-11-23T10:00:00Z, PT1H, Europe/Berlin)");
        }
        try {
            return new Launch.Scheduled(
                    at.start,
                    Duration.parse(at.duration.strip()),
                    ZoneId.of(at.zone.strip()),
                    Optional.ofNullable(at.rule).map(this::recurrence),
                    at.opensEarly == null ? Duration.ZERO : Duration.parse(at.opensEarly.strip()),
                    Boolean.TRUE.equals(at.startsByItself));
        } catch (DateTimeException | ArithmeticException notUnderstood) {
            throw invalid("launch: duration, zone, opensEarly: (expected: as PT1H and Europe/Berlin)");
        } catch (IllegalArgumentException outOfRange) {
            throw invalid("launch: (expected: 1970 to 9999, PT1M to PT24H, a rule of RFC 5545, opensEarly up to PT1H)");
        }
    }

    /** With the exceptions that the plan has. */
    private Recurrence recurrence(String rule) {
        return plan.map(ConferencePlan::launch)
                .filter(Launch.Scheduled.class::isInstance)
                .flatMap(launch -> ((Launch.Scheduled) launch).recurrence())
                .map(kept -> kept.with(rule))
                .orElseGet(() -> Recurrence.of(rule));
    }

    private static ProblemFault missing(String name) {
        return invalid(name + ": is missing.");
    }

    private static ProblemFault invalid(String why) {
        return new ProblemFault(Problems.PLAN_INVALID.because(why));
    }
}
