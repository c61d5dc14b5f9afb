package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of the groups, and how many there are. */
@Schema(name = "GroupList")
public record GroupListJson(List<GroupJson> items, int offset, int limit, int total) {}
