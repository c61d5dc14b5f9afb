package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/** A command is done. */
@Schema(name = "Accepted")
public record AcceptedJson(
        @Schema(description = "The number of the last event when it was done.", example = "42") long seq) {}
