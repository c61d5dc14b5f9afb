package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A part of a list of conferences.
 *
 * @param total how many there are in all
 */
@Schema(name = "ConferenceList")
public record ConferenceListJson(List<ConferenceJson> items, int offset, int limit, int total) {}
