package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of those in a group, and how many there are. */
@Schema(name = "MemberList")
public record MemberListJson(List<UserJson> items, int offset, int limit, int total) {}
