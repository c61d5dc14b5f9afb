package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a guest shows at the door. It is told once. */
@Schema(name = "GuestTicket")
public record TicketJson(
        @Schema(description = "Absent: it is had by the link that is sent to the address.") String ticket) {}
