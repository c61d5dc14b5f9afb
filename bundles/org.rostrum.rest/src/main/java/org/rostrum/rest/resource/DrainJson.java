package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rostrum.media.MediaDrain.Draining;

/**
 * How far the server has run empty.
 *
 * @param remaining conferences in which somebody sits and that go on
 */
@Schema(name = "Drain")
public record DrainJson(boolean on, int remaining) {

    static DrainJson of(Draining state) {
        return new DrainJson(state.on(), state.remaining());
    }

    /** What is wanted of it. */
    @Schema(name = "NewDrain")
    public record Wanted(@Schema(description = "Whether nothing new is taken.") Boolean on) {}
}
