package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.conference.Access;
import org.rostrum.conference.Category;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Occurrence;

/**
 * A conference as its owner and moderators see it.
 *
 * @param link where people enter, as a path on this server
 */
@Schema(name = "Conference")
public record ConferenceJson(
        String id,
        String topic,
        String description,
        String owner,
        @Schema(description = "The line in which one follows another.") List<String> moderators,
        List<String> invited,
        LaunchJson launch,
        String mode,
        int speakers,
        int capacity,
        @Schema(description = "What everybody but moderators must type; absent: nothing.", example = "004711")
                String pin,
        @Schema(description = "Who lands in the waiting room.") List<Category> waiting,
        @Schema(description = "What is off on entry.") List<Source> offOnEntry,
        @Schema(description = "Whether guests can enter.") Access access,
        @Schema(description = "What guests may not do.") List<Feature> deniedToGuests,
        @Schema(description = "What nobody may do who does not moderate.") List<Feature> denied,
        boolean endsOnTime,
        @Schema(format = "duration", description = "How long before the end moderators are reminded; PT0S: never.")
                String warning,
        @Schema(description = "Whether moderators may put off the end.") boolean extendable,
        List<String> tags,
        @Schema(description = "Whether it should be recorded.") boolean recording,
        @Schema(
                        description =
                                "While it runs: which fields the run does not have as they stand here, and the next one will.")
                List<String> waits,
        @Schema(description = "When the present occurrence has started, or the next one starts; if it is scheduled.")
                Instant next,
        Instant created,
        @Schema(description = "When its last run was ended for good.") Instant ended,
        State state,
        @Schema(description = "Also the ETag.") long version,
        @Schema(example = "/c/board") String link) {

    /** Whether it can be entered. */
    @Schema(name = "ConferenceState")
    public enum State {
        NOT_STARTED,
        /** It starts when somebody enters. */
        OPEN,
        RUNNING,
        ENDED
    }

    static ConferenceJson template(ConferencePlan plan) {
        return of(plan, State.NOT_STARTED, Optional.empty(), Optional.empty());
    }

    /**
     * @param run if it runs
     * @param next the present or next occurrence, if any
     */
    static ConferenceJson of(ConferencePlan plan, State state, Optional<Conference> run, Optional<Occurrence> next) {
        return new ConferenceJson(
                plan.id().value(),
                plan.topic(),
                plan.description(),
                plan.owner().value(),
                plan.moderators().stream().map(UserId::value).toList(),
                plan.settings().invited().stream().map(UserId::value).sorted().toList(),
                LaunchJson.of(plan.launch()),
                plan.mode().value(),
                plan.settings().speakers(),
                plan.capacity(),
                plan.pin().map(Pin::value).orElse(null),
                plan.settings().rules().waiting().stream().sorted().toList(),
                plan.settings().rules().offOnEntry().stream().sorted().toList(),
                plan.settings().access(),
                plan.settings().rules().deniedToGuests().stream().sorted().toList(),
                plan.settings().rules().denied().stream().sorted().toList(),
                plan.settings().endsOnTime(),
                plan.settings().warning().toString(),
                plan.settings().extendable(),
                plan.tags(),
                plan.recording(),
                run.map(room -> List.copyOf(plan.waits(room))).orElse(null),
                next.map(Occurrence::start).orElse(null),
                plan.created(),
                plan.ended().orElse(null),
                state,
                plan.version(),
                "/c/" + plan.id());
    }

    /** Without the PIN. */
    @Override
    public String toString() {
        return "ConferenceJson[id=" + id + ", version=" + version + "]";
    }
}
