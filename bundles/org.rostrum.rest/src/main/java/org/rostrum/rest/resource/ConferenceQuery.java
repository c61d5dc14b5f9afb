package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.QueryParam;
import org.rostrum.identity.SearchWords;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;

/** Which conferences are wanted, as it is asked; JAX-RS writes the fields, OpenAPI reads them. What is not said is not looked at. */
public final class ConferenceQuery {

    /** Which conferences are wanted. */
    record Wanted(
            SearchWords words,
            Optional<ConferenceJson.State> state,
            Optional<String> owner,
            Optional<String> mode,
            Optional<String> tag,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** By what the plan itself says; state and time are for those who know them. */
        boolean fits(ConferencePlan plan) {
            return words.areIn(Stream.concat(
                            Stream.of(plan.id().value(), plan.topic(), plan.description()), plan.tags().stream()))
                    && isSame(owner, List.of(plan.owner().value()))
                    && isSame(mode, List.of(plan.mode().value()))
                    && isSame(tag, plan.tags());
        }

        private static boolean isSame(Optional<String> asked, List<String> present) {
            return asked.stream().allMatch(text -> present.stream().anyMatch(text::equalsIgnoreCase));
        }
    }

    @QueryParam("q")
    @Parameter(description = "Those whose id, topic, description or tags hold every word of it.")
    public String words;

    @QueryParam("state")
    @Parameter(schema = @Schema(implementation = ConferenceJson.State.class))
    public String state;

    @QueryParam("owner")
    public String owner;

    @QueryParam("mode")
    public String mode;

    @QueryParam("tag")
    public String tag;

    @QueryParam("from")
    @Parameter(
            description = "Those that take place after this; virtual rooms have no time.",
            schema = @Schema(type = "string", format = "date-time"))
    public String from;

    @QueryParam("until")
    @Parameter(
            description = "Those that begin before this, from now on or from then.",
            schema = @Schema(type = "string", format = "date-time"))
    public String until;

    Outcome<Wanted> read() {
        return Asked.oneOf("state", state, ConferenceJson.State.class)
                .then(known -> Asked.time("from", from).then(begin -> Asked.time("until", until)
                        .map(end -> new Wanted(
                                SearchWords.of(words),
                                known,
                                Asked.text(owner),
                                Asked.text(mode),
                                Asked.text(tag),
                                begin,
                                end))));
    }
}
