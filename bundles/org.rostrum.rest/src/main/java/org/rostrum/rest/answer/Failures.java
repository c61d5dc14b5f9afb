package org.rostrum.rest.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every exception becomes a problem here; no class name, message or stack of ours leaves the server. */
public final class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int PAYLOAD_TOO_LARGE = 413;

    @Override
    public Response toResponse(Throwable failure) {
        if (find(failure, BodyTooLargeException.class).isPresent()
                || find(failure, StreamConstraintsException.class).isPresent()) {
            return tooLarge();
        }
        Optional<JsonProcessingException> json = find(failure, JsonProcessingException.class);
        if (json.isPresent()) {
            return Answers.problem(Problems.REQUEST_INVALID.because(explain(json.get())));
        }
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return refused(refused.getResponse());
        }
        return failed(failure);
    }

    /** For a body that breaks a limit. */
    public static Response tooLarge() {
        return Answers.problem(
                Problems.REQUEST_TOO_LARGE.because("The body is longer, deeper or has longer texts than is accepted."),
                PAYLOAD_TOO_LARGE);
    }

    /** Says where, never what Jackson says: its messages name classes and quote the body. */
    private static String explain(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return "The body is not the JSON that is expected here.";
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return failure instanceof UnrecognizedPropertyException
                ? path + ": is not known here."
                : path + ": has not the form that is expected.";
    }

    private static Response refused(Response refusal) {
        String reason = refusal.getStatusInfo().getReasonPhrase();
        Response answer = Answers.problem(
                Problems.REQUEST_INVALID.because("This path cannot answer that: " + reason + "."), refusal.getStatus());
        Object allow = refusal.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    private static Response failed(Throwable failure) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.error("A request failed: {}", instance, failure);
        return Answers.problem(ProblemJson.of(
                Problems.SERVER_FAILED.because("The server failed. Its log says more."),
                Problems.SERVER_FAILED.kind().httpStatus(),
                instance));
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(10)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
