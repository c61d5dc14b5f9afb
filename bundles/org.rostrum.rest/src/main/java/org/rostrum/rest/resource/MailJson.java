package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rostrum.schedule.invitation.MailTrial;

/** A message that tries out the mail server. */
final class MailJson {

    private MailJson() {}

    /** Where it goes. */
    @Schema(name = "MailTest")
    public record Wanted(@Schema(example = "me@example.org") String address) {}

    /** What the mail server has taken. */
    @Schema(name = "MailTaken")
    public record Taken(
            @Schema(description = "And how it was spoken to.", example = "STARTTLS mail.example.org:587") String server,
            String from,
            String to) {

        static Taken of(MailTrial.Taken message) {
            return new Taken(message.server(), message.from(), message.to());
        }
    }
}
