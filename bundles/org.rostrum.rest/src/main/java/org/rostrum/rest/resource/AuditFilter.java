package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.QueryParam;
import org.rostrum.audit.AuditQuery;
import org.rostrum.problem.Outcome;

/** Which lines of the audit are wanted: those that fit all that is asked. */
public final class AuditFilter {

    @Parameter(description = "Not before then.", schema = @Schema(type = "string", format = "date-time"))
    @QueryParam("since")
    private String since;

    @Parameter(description = "Before then.", schema = @Schema(type = "string", format = "date-time"))
    @QueryParam("until")
    private String until;

    @Parameter(description = "The account or seat, whole.")
    @QueryParam("who")
    private String who;

    @Parameter(description = "A word whole, as account.added, or all of a kind, as account.")
    @QueryParam("what")
    private String what;

    @Parameter(description = "The id of what it was done to, whole.")
    @QueryParam("on")
    private String on;

    @Parameter(description = "true: what was done; false: what was refused.", schema = @Schema(type = "boolean"))
    @QueryParam("done")
    private String done;

    /** Refuses {@code request.invalid}. */
    Outcome<AuditQuery> read() {
        return Asked.time("since", since)
                .then(first -> Asked.time("until", until).then(last -> Asked.truth("done", done)
                        .map(wanted -> new AuditQuery(
                                first,
                                last,
                                Asked.text(who),
                                Asked.text(what),
                                Asked.text(on),
                                wanted.map(it -> !it)))));
    }
}
