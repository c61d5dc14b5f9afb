package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
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
                "A new conference needs topic, launch, mode and capacity. In a change, what is not named stays as it is.")
public record ConferenceDraftJson(
        @Schema(description = "The wanted public name; without one, ten digits are made.", example = "board") String id,
        String topic,
        String description,
        @Schema(description = "Ids of users who moderate besides the owner.") List<String> moderators,
        LaunchJson launch,
        @Schema(example = "all-on-screen") String mode,
        @Schema(description = "The most seats at once, 1 to 2000.", example = "50") Integer capacity) {

    /** Refuses {@code plan.invalid} and {@code conference-id.invalid}; the rest is checked by the house. */
    Outcome<PlanDraft> toDraft() {
        if (topic == null || launch == null || mode == null || capacity == null) {
            return invalid("topic, launch, mode, capacity: one is missing.");
        }
        Optional<ConferenceId> parsedId = ConferenceId.parse(id);
        if (id != null && parsedId.isEmpty()) {
            return Outcome.refused(Problems.CONFERENCE_ID_INVALID.because(
                    "id: (expected: 1 to 128 digits, Latin letters, underscores and hyphens)"));
        }
        Optional<ModeId> parsedMode = ModeId.parse(mode);
        Optional<List<UserId>> parsedModerators = parse(moderators == null ? List.of() : moderators);
        if (parsedMode.isEmpty() || parsedModerators.isEmpty()) {
            return invalid("mode, moderators: one names nothing that can exist.");
        }
        return launch.toLaunch().map(when -> draft(parsedId, parsedModerators.get(), when, parsedMode.get()));
    }

    private PlanDraft draft(Optional<ConferenceId> wanted, List<UserId> users, Launch when, ModeId which) {
        return new PlanDraft(
                wanted,
                topic,
                description == null ? "" : description,
                users,
                Set.of(),
                when,
                which,
                Optional.empty(),
                capacity,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                false);
    }

    private static Optional<List<UserId>> parse(List<String> names) {
        List<UserId> users = new ArrayList<>();
        for (String name : names) {
            Optional<UserId> user = UserId.parse(name);
            if (user.isEmpty()) {
                return Optional.empty();
            }
            users.add(user.get());
        }
        return Optional.of(users);
    }

    private static Outcome<PlanDraft> invalid(String why) {
        return Outcome.refused(Problems.PLAN_INVALID.because(why));
    }

    /** The same, with what is not named taken from the plan as it is. */
    ConferenceDraftJson over(ConferencePlan plan) {
        return new ConferenceDraftJson(
                id == null ? plan.id().value() : id,
                topic == null ? plan.topic() : topic,
                description == null ? plan.description() : description,
                moderators == null
                        ? plan.moderators().stream().map(UserId::value).toList()
                        : moderators,
                launch == null ? LaunchJson.of(plan.launch()) : launch,
                mode == null ? plan.mode().value() : mode,
                capacity == null ? Integer.valueOf(plan.capacity()) : capacity);
    }
}
