package org.rostrum.logs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.log.LogLevel;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Requires;

/** The end of the log over REST: a log-in, no key. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Right.ADMINISTRATOR)
public final class LogsResource {

    private static final int USUAL = 200;
    private static final int MOST = 500;
    private static final int LONGEST_WORDS = 100;

    private final Tail tail;

    LogsResource(Tail tail) {
        this.tail = tail;
    }

    /** One line. */
    @Schema(name = "LogLine")
    public record LineJson(
            @Schema(description = "From 1 since the start.") long number,
            Instant at,
            @Schema(description = "ERROR, WARN, INFO, DEBUG or TRACE.") String level,
            @Schema(description = "Who says it.") String logger,
            String thread,
            String message,
            @Schema(description = "Where a failure happened.") String trace,
            @Schema(description = "The conference it is about.") String conference,
            @Schema(description = "The seat it is about.") String participant) {

        static LineJson of(Line line) {
            return new LineJson(
                    line.number(),
                    line.at(),
                    line.level().name(),
                    line.logger(),
                    line.thread(),
                    line.message(),
                    line.trace().orElse(null),
                    line.conference().orElse(null),
                    line.participant().orElse(null));
        }
    }

    /** Lines that fit. */
    @Schema(name = "LogLines")
    public record LinesJson(
            @Schema(description = "The oldest first.") List<LineJson> items,
            @Schema(description = "The number of the last line there is: ask for what comes after it.") long last,
            @Schema(description = "Whether lines after the one that was seen are not told.") boolean missed) {}

    @GET
    @Operation(
            operationId = "listLogLines",
            summary =
                    "The newest lines of the log, the oldest of them first. Asked again after the last one, those that came since.")
    @ApiResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(schema = @Schema(implementation = LinesJson.class)))
    public Response lines(
            @Parameter(description = "The least level: ERROR, WARN, INFO (default), DEBUG, TRACE.") @QueryParam("level")
                    String level,
            @Parameter(description = "Words that are in it.") @QueryParam("q") String words,
            @Parameter(description = "Only behind the line of this number.") @QueryParam("after") String after,
            @Parameter(description = "How many, 1 to 500; usually 200.") @QueryParam("limit") String limit) {
        return Answers.of(
                level(level).then(least -> words(words)
                        .then(all -> number("after", after, Long.MAX_VALUE).then(seen -> number("limit", limit, MOST)
                                .map(most -> tail.read(
                                        least,
                                        all,
                                        seen,
                                        most.map(Long::intValue).orElse(USUAL)))))),
                LogsResource::answer);
    }

    private static Response answer(Tail.Part part) {
        List<LineJson> lines = part.lines().stream().map(LineJson::of).toList();
        return Response.ok(new LinesJson(lines, part.last(), part.missed()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static Outcome<LogLevel> level(String text) {
        List<LogLevel> levels = List.of(LogLevel.ERROR, LogLevel.WARN, LogLevel.INFO, LogLevel.DEBUG, LogLevel.TRACE);
        return levels.stream()
                .filter(level -> level.name().equals(text == null || text.isEmpty() ? "INFO" : text))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> invalid("level: (expected: one of " + levels + ")"));
    }

    static Outcome<List<String>> words(String text) {
        if (text != null && text.length() > LONGEST_WORDS) {
            return invalid("q: (expected: at most " + LONGEST_WORDS + " characters)");
        }
        return Outcome.done(
                text == null || text.isBlank()
                        ? List.of()
                        : Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)));
    }

    static Outcome<Optional<Long>> number(String name, String text, long most) {
        if (text == null || text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        long least = most == MOST ? 1 : 0;
        Function<String, Long> parse = Long::valueOf;
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(parse)
                .filter(number -> number >= least && number <= most)
                .map(number -> Outcome.done(Optional.of(number)))
                .orElseGet(() -> invalid(name + ": (expected: a whole number from " + least + ")"));
    }

    private static <T> Outcome<T> invalid(String why) {
        return Outcome.refused(Problems.REQUEST_INVALID.because(why));
    }
}
