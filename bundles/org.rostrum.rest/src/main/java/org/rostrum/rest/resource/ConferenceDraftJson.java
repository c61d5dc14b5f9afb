package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Access;
import org.rostrum.conference.Category;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;

/** What somebody wants a conference to be. A new one needs topic, launch, mode and capacity; in a change what is not named stays. */
@Schema(
        name = "ConferenceDraft",
        description =
                "A new conference needs topic, launch, mode and capacity. In a change, what is not named stays as it is; but"
                        + " with another mode, speakers and offOnEntry are as usual in it unless named, and with another"
                        + " capacity, speakers.")
public record ConferenceDraftJson(
        @Schema(description = "The wanted public name; without one, ten digits are made.", example = "board") String id,
        String topic,
        String description,
        @Schema(description = "Ids of users who moderate besides the owner; the line in which one follows another.")
                List<String> moderators,
        @Schema(description = "Ids of users who are invited besides owner and moderators, at most 2000.")
                List<String> invited,
        LaunchJson launch,
        @Schema(example = "all-on-screen") String mode,
        @Schema(description = "How many speak at once; without, as many as the mode allows for the capacity.")
                Integer speakers,
        @Schema(description = "The most seats at once, 1 to 2000.", example = "50") Integer capacity,
        @Schema(
                        description =
                                "4 to 16 digits that everybody but moderators must type; \"generate\": the server draws six and"
                                        + " answers them; empty: none, also in a change.",
                        example = "generate")
                String pin,
        @Schema(description = "Who lands in the waiting room.") Set<Category> waiting,
        @Schema(description = "What is off on entry; without, as is usual in the mode.") Set<Source> offOnEntry,
        @Schema(description = "Whether guests can enter: needs the feature rostrum-webinar.", defaultValue = "PRIVATE")
                Access access,
        @Schema(description = "What guests may not do, unless they moderate.") Set<Feature> deniedToGuests,
        @Schema(description = "What nobody may do who does not moderate.") Set<Feature> denied,
        @Schema(description = "Whether a scheduled conference is ended when its time is up.") Boolean endsOnTime,
        @Schema(
                        format = "duration",
                        description =
                                "How long before the end moderators are reminded of it, at most PT1H; PT0S: never.",
                        example = "PT5M",
                        defaultValue = "PT0S")
                String warning,
        @Schema(description = "Whether moderators may put off the end.", defaultValue = "true") Boolean extendable,
        @Schema(description = "At most 20, of 1 to 40 characters.") List<String> tags,
        @Schema(description = "Whether it should be recorded.") Boolean recording) {

    /** Refuses {@code plan.invalid} and {@code conference-id.invalid}; the rest is checked by the house. */
    Outcome<PlanDraft> toDraft() {
        if (topic == null || launch == null || mode == null || capacity == null) {
            return invalid("topic, launch, mode, capacity: one is missing.");
        }
        if (id != null && ConferenceId.parse(id).isEmpty()) {
            return Outcome.refused(Problems.CONFERENCE_ID_INVALID.because(
                    "id: (expected: 1 to 128 digits, Latin letters, underscores and hyphens)"));
        }
        Optional<ModeId> which = ModeId.parse(mode);
        if (which.isEmpty()) {
            return invalid("mode: names nothing that can exist.");
        }
        Outcome<Duration> reminder = reminder();
        return users("moderators", moderators)
                .then(line -> users("invited", invited).then(guests -> launch.toLaunch()
                        .then(when -> reminder.then(before -> Pins.read(pin)
                                .map(secret -> draft(line, guests, when, which.get(), secret, before))))));
    }

    private Outcome<Duration> reminder() {
        try {
            return Outcome.done(warning == null ? Duration.ZERO : Duration.parse(warning));
        } catch (DateTimeException | ArithmeticException notUnderstood) {
            return Outcome.refused(Problems.PLAN_INVALID.because("warning: (expected: PT0S to PT1H)"));
        }
    }

    private PlanDraft draft(
            List<UserId> line,
            List<UserId> guests,
            Launch when,
            ModeId which,
            Optional<Pin> secret,
            Duration reminder) {
        return new PlanDraft(
                ConferenceId.parse(id),
                topic,
                description == null ? "" : description,
                line,
                new LinkedHashSet<>(guests),
                access == null ? Access.PRIVATE : access,
                when,
                which,
                Optional.ofNullable(speakers),
                capacity,
                secret,
                waiting == null ? Set.of() : waiting,
                Optional.ofNullable(offOnEntry),
                deniedToGuests == null ? Set.of() : deniedToGuests,
                Boolean.TRUE.equals(endsOnTime),
                reminder,
                !Boolean.FALSE.equals(extendable),
                denied == null ? Set.of() : denied,
                tags == null ? List.of() : tags,
                Boolean.TRUE.equals(recording));
    }

    private static Outcome<List<UserId>> users(String property, List<String> names) {
        List<UserId> users = new ArrayList<>();
        for (String name : names == null ? List.<String>of() : names) {
            Optional<UserId> user = UserId.parse(name);
            if (user.isEmpty()) {
                return Outcome.refused(Problems.PLAN_INVALID.because(property + ": one names nobody who can exist."));
            }
            users.add(user.get());
        }
        return Outcome.done(users);
    }

    private static Outcome<PlanDraft> invalid(String why) {
        return Outcome.refused(Problems.PLAN_INVALID.because(why));
    }

    /** The same, with what is not named taken from the plan as it is. */
    ConferenceDraftJson over(ConferencePlan plan) {
        boolean sameMode = mode == null || mode.equals(plan.mode().value());
        boolean sameSize = capacity == null || capacity == plan.capacity();
        return new ConferenceDraftJson(
                id == null ? plan.id().value() : id,
                topic == null ? plan.topic() : topic,
                description == null ? plan.description() : description,
                moderators == null ? names(plan.moderators()) : moderators,
                invited == null ? names(plan.settings().invited()) : invited,
                launch == null ? LaunchJson.of(plan.launch()) : launch.over(plan.launch()),
                mode == null ? plan.mode().value() : mode,
                speakers == null && sameMode && sameSize
                        ? Integer.valueOf(plan.settings().speakers())
                        : speakers,
                capacity == null ? Integer.valueOf(plan.capacity()) : capacity,
                pin == null ? plan.pin().map(Pin::value).orElse("") : pin,
                waiting == null ? plan.settings().rules().waiting() : waiting,
                offOnEntry == null && sameMode ? plan.settings().rules().offOnEntry() : offOnEntry,
                access == null ? plan.settings().access() : access,
                deniedToGuests == null ? plan.settings().rules().deniedToGuests() : deniedToGuests,
                denied == null ? plan.settings().rules().denied() : denied,
                endsOnTime == null ? Boolean.valueOf(plan.settings().endsOnTime()) : endsOnTime,
                warning == null ? plan.settings().warning().toString() : warning,
                extendable == null ? Boolean.valueOf(plan.settings().extendable()) : extendable,
                tags == null ? plan.tags() : tags,
                recording == null ? Boolean.valueOf(plan.recording()) : recording);
    }

    /** A new conference like the template, under an id of its own; when, it must say. */
    ConferenceDraftJson like(ConferencePlan template) {
        ConferenceDraftJson all = over(template);
        return new ConferenceDraftJson(
                id,
                all.topic,
                all.description,
                all.moderators,
                all.invited,
                launch,
                all.mode,
                all.speakers,
                all.capacity,
                all.pin,
                all.waiting,
                all.offOnEntry,
                all.access,
                all.deniedToGuests,
                all.denied,
                all.endsOnTime,
                all.warning,
                all.extendable,
                all.tags,
                all.recording);
    }

    private static List<String> names(Iterable<UserId> users) {
        List<String> names = new ArrayList<>();
        users.forEach(user -> names.add(user.value()));
        return names;
    }

    /** Without the PIN. */
    @Override
    public String toString() {
        return "ConferenceDraftJson[id=" + id + ", topic=" + topic + "]";
    }
}
