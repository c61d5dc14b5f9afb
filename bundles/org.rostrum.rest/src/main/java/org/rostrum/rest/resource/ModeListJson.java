package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.Limit;

/** The installed modes. */
@Schema(name = "ModeList")
public record ModeListJson(List<ModeJson> items) {

    /** A mode. */
    @Schema(name = "Mode")
    public record ModeJson(
            @Schema(example = "all-on-screen") String id,
            @Schema(
                            description =
                                    "The more speakers, the fewer participants. The speakers of the first are the fewest that can be"
                                            + " chosen, those of the last the most. None: any number of either.")
                    List<LimitJson> limits,
            @Schema(description = "What is off on entry unless the plan says otherwise.") List<Source> offOnEntry) {

        static ModeJson of(Modes.Offer offer) {
            return new ModeJson(
                    offer.id().value(),
                    offer.terms().limits().stream().map(LimitJson::of).toList(),
                    offer.terms().offOnEntry().stream().sorted().toList());
        }
    }

    /** So many participants with so many speakers. */
    @Schema(name = "Limit")
    public record LimitJson(
            @Schema(description = "At most so many speakers.", example = "9") int speakers,
            @Schema(description = "Then at most so many participants.", example = "200") int participants) {

        static LimitJson of(Limit limit) {
            return new LimitJson(limit.speakers(), limit.participants());
        }
    }

    static ModeListJson of(List<Modes.Offer> offers) {
        return new ModeListJson(offers.stream().map(ModeJson::of).toList());
    }
}
