package org.rostrum.rest.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.POST;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.rest.guard.Repeats.Name;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Open;

/**
 * Lets a caller repeat a POST whose answer was lost (draft-ietf-httpapi-idempotency-key-header): with the same
 * {@value #HEADER} it is done once and answered alike. Stands behind the log-in, and before whatever can be asked there.
 */
public final class RepeatGuard implements DynamicFeature {

    public static final String HEADER = "Idempotency-Key";

    private static final int UNPROCESSABLE = 422;

    private final Repeats repeats;

    public RepeatGuard(Clock clock) {
        repeats = new Repeats(clock);
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        boolean guarded = !resource.getResourceMethod().isAnnotationPresent(Open.class);
        if (guarded && resource.getResourceMethod().isAnnotationPresent(POST.class)) {
            context.register(new Filter(repeats));
        }
    }

    /** Before and after one method. */
    @Priority(Priorities.AUTHENTICATION + 100)
    private record Filter(Repeats repeats) implements ContainerRequestFilter, ContainerResponseFilter {

        private static final String ATTRIBUTE = Name.class.getName();

        /** A string of RFC 9651 section 3.3.3 without escapes, or the same without its quotation marks. */
        private static final Pattern KEY = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            Optional<String> header = Optional.ofNullable(request.getHeaderString(HEADER));
            Optional<User> caller =
                    Optional.ofNullable(CallerInjection.of(request)).flatMap(Caller::known);
            if (header.isEmpty() || caller.isEmpty()) {
                return;
            }
            Matcher key = KEY.matcher(header.get().strip());
            if (!key.matches()) {
                request.abortWith(Answers.problem(Problems.REQUEST_INVALID.because(
                        HEADER + ": (expected: 1 to 255 letters, digits and signs, as \"8e03978e\")")));
                return;
            }
            begin(request, new Name(caller.get().id(), key.group(1) == null ? key.group(2) : key.group(1)));
        }

        private void begin(ContainerRequestContext request, Name name) throws IOException {
            Outcome<Optional<Response>> before = repeats.begin(name, fingerprint(request));
            before.problem().ifPresent(why -> request.abortWith(Answers.problem(why, statusOf(why))));
            before.value().ifPresent(answer -> answer.map(
                            known -> Response.fromResponse(known).build())
                    .ifPresentOrElse(request::abortWith, () -> request.setProperty(ATTRIBUTE, name)));
        }

        private static int statusOf(Problem why) {
            return why.code().equals(Problems.IDEMPOTENCY_KEY_REUSED.code())
                    ? UNPROCESSABLE
                    : why.kind().httpStatus();
        }

        private static String fingerprint(ContainerRequestContext request) throws IOException {
            byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
            if (body.length > 0) {
                request.setEntityStream(new ByteArrayInputStream(body));
            }
            MessageDigest digest = sha256();
            digest.update((request.getUriInfo().getRequestUri().getRawPath() + "?"
                            + request.getUriInfo().getRequestUri().getRawQuery() + "\n")
                    .getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
            if (request.getProperty(ATTRIBUTE) instanceof Name name) {
                Response.ResponseBuilder kept = Response.status(answer.getStatus())
                        .type(answer.getMediaType())
                        .entity(answer.getEntity());
                answer.getHeaders().entrySet().stream()
                        .filter(header -> !header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
                        .forEach(header -> header.getValue().forEach(value -> kept.header(header.getKey(), value)));
                boolean secret = String.valueOf(answer.getHeaderString(HttpHeaders.CACHE_CONTROL))
                        .contains("no-store");
                repeats.end(name, kept.build(), secret);
            }
        }
    }
}
