package org.rostrum.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problem.Kind;

/**
 * A problem as RFC 9457 writes it, with our stable {@code code} beside.
 *
 * @param instance names one failure of the server, to find it in its log; only for {@code server.failed}
 */
@Schema(name = "Problem")
public record ProblemJson(
        @Schema(example = "urn:rostrum:problem:conference.unknown") String type,
        String title,
        int status,
        String detail,
        @Schema(description = "Stable, for programs.", example = "conference.unknown") String code,
        @Schema(description = "Names this failure in the server's log.") String instance) {

    private static final Map<Kind, String> TITLES = new EnumMap<>(Map.of(
            Kind.INVALID, "The request cannot be understood",
            Kind.UNAUTHENTICATED, "Nobody is logged in",
            Kind.FORBIDDEN, "This is not allowed",
            Kind.UNKNOWN, "There is no such thing",
            Kind.CONFLICT, "The present state contradicts",
            Kind.GONE, "It will not come back",
            Kind.BUSY, "Too much at once",
            Kind.UNAVAILABLE, "A part of the server is not available"));

    /**
     * The problem as it is written into an answer.
     *
     * @param status of HTTP
     * @param instance null unless the server failed
     */
    public static ProblemJson of(Problem why, int status, String instance) {
        return new ProblemJson(
                "urn:rostrum:problem:" + why.code(),
                TITLES.get(why.kind()),
                status,
                why.detail(),
                why.code(),
                instance);
    }
}
