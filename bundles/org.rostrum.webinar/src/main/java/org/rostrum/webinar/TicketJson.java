package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a guest shows at the door. */
@Schema(name = "Ticket")
public record TicketJson(@Schema(description = "Secret; said once and never again.") String ticket) {}
