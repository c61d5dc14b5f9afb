package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditTrail;
import org.rostrum.audit.Deed;

/** The audit as it goes over the wire. */
final class AuditJson {

    private AuditJson() {}

    /** One line. */
    @Schema(name = "AuditLine")
    public record Line(
            String id,
            Instant at,
            @Schema(
                            description = "USER: somebody logged in. KEY: an application with a key of that account."
                                    + " SEAT: a seat of a conference without an account. HOUSE: the server itself."
                                    + " UNKNOWN: nobody knows.")
                    Actor.Kind kind,
            @Schema(description = "The account or seat; absent for HOUSE and UNKNOWN.") String who,
            @Schema(description = "The network address; absent if none is known.", example = "192.0.2.7") String from,
            @Schema(example = "account.changed") String what,
            @Schema(description = "The id of what it was done to; absent if there is none.") String on,
            @Schema(description = "Whether it was done; else it was refused.") boolean done,
            @Schema(description = "done, or the code of the problem.", example = "right.required") String outcome,
            @Schema(description = "More for people to read; absent if there is nothing to say.") String detail) {

        static Line of(AuditLine line) {
            Deed deed = line.deed();
            String who = deed.who().id();
            return new Line(
                    line.id(),
                    line.at(),
                    deed.who().kind(),
                    who.isEmpty() ? null : who,
                    deed.from().orElse(null),
                    deed.what(),
                    deed.on().orElse(null),
                    deed.outcome().equals(Deed.DONE),
                    deed.outcome(),
                    deed.detail().orElse(null));
        }
    }

    /** A part of the lines, the newest first. */
    @Schema(name = "AuditLineList")
    public record Many(List<Line> items, int offset, int limit, long total) {
        static Many of(AuditTrail.Page page, Paging paging) {
            List<Line> items = page.lines().stream().map(Line::of).toList();
            return new Many(items, paging.offset(), paging.limit(), page.total());
        }
    }
}
