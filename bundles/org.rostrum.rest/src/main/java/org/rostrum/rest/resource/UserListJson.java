package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All accounts. */
@Schema(name = "UserList")
public record UserListJson(List<UserJson> items) {}
