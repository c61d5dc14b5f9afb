package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.conference.ModeId;

/** The installed modes. */
@Schema(name = "ModeList")
public record ModeListJson(List<ModeJson> items) {

    /** A mode. */
    @Schema(name = "Mode")
    public record ModeJson(@Schema(example = "all-on-screen") String id) {}

    static ModeListJson of(List<ModeId> ids) {
        return new ModeListJson(ids.stream().map(id -> new ModeJson(id.value())).toList());
    }
}
