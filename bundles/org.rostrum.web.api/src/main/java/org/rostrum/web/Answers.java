package org.rostrum.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;

/** Turns outcomes and problems into HTTP answers; the one place where a problem gets its status. */
public final class Answers {

    /** The media type of RFC 9457. */
    public static final String PROBLEM_JSON = "application/problem+json";

    private Answers() {}

    /** 200 with the value, or the problem. */
    public static <T> Response ok(Outcome<T> outcome, Function<T, ?> json) {
        return of(outcome, value -> Response.ok(json.apply(value)).build());
    }

    /** 204, or the problem. */
    public static Response noContent(Outcome<?> outcome) {
        return of(outcome, done -> Response.noContent().build());
    }

    /** What {@code answer} makes of the value, or the problem. */
    public static <T> Response of(Outcome<T> outcome, Function<T, Response> answer) {
        return outcome instanceof Outcome.Done<T> done
                ? answer.apply(done.result())
                : problem(((Outcome.Refused<T>) outcome).why());
    }

    /** What {@code answer} makes of the value later, or the problem now. */
    public static <T> CompletionStage<Response> later(
            Outcome<T> outcome, Function<T, CompletionStage<Response>> answer) {
        return outcome instanceof Outcome.Done<T> done
                ? answer.apply(done.result())
                : CompletableFuture.completedFuture(problem(((Outcome.Refused<T>) outcome).why()));
    }

    /** The problem with the status of its kind. */
    public static Response problem(Problem why) {
        return problem(why, why.kind().httpStatus());
    }

    /** The problem with a status that HTTP has for just this: 405, 413, 415, 428. */
    public static Response problem(Problem why, int status) {
        return problem(ProblemJson.of(why, status, null));
    }

    /** The problem as it is written there. */
    public static Response problem(ProblemJson problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(PROBLEM_JSON).entity(problem);
        if (problem.status() == Problem.Kind.UNAUTHENTICATED.httpStatus()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"rostrum\"");
        }
        return answer.build();
    }
}
