package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A part of the accounts, and how many there are. */
@Schema(name = "AccountList")
public record AccountListJson(List<AccountJson> items, int offset, int limit, int total) {}
