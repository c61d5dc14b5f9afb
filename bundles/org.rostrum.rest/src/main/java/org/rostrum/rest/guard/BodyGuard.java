package org.rostrum.rest.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.rostrum.identity.Roster;
import org.rostrum.problem.Problems;
import org.rostrum.rest.answer.BodyTooLargeException;
import org.rostrum.rest.answer.Failures;
import org.rostrum.web.Answers;

/**
 * Lets in bodies of JSON of at most {@value #MAX_BODY} bytes, and longer ones of CSV, however they are sent. Nothing else:
 * the forms a foreign page can send without asking (text/plain, form fields) reach no resource.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION - 200)
public final class BodyGuard implements ContainerRequestFilter {

    /** The longest body, in bytes. */
    public static final int MAX_BODY = 64 * 1024;

    private static final Map<String, Integer> LONGEST =
            Map.of(MediaType.APPLICATION_JSON, MAX_BODY, "text/csv", Roster.MAX_BYTES);

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    @Override
    public void filter(ContainerRequestContext request) {
        int announced = request.getLength();
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        if (announced <= 0 && !chunked && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            return;
        }
        Optional<Integer> longest = longest(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if (announced > longest.orElse(MAX_BODY)) {
            request.abortWith(Failures.tooLarge());
            return;
        }
        if ((announced > 0 || chunked) && longest.isEmpty()) {
            request.abortWith(Answers.problem(
                    Problems.REQUEST_INVALID.because("Content-Type: (expected: application/json)"),
                    UNSUPPORTED_MEDIA_TYPE));
            return;
        }
        request.setEntityStream(new Limited(request.getEntityStream(), longest.orElse(MAX_BODY)));
    }

    /** In bytes; empty for a type that is not let in. */
    private static Optional<Integer> longest(String contentType) {
        String type = (contentType == null ? "" : contentType).split(";", 2)[0];
        return Optional.ofNullable(LONGEST.get(type.strip().toLowerCase(Locale.ROOT)));
    }

    /** Counts what is read, since a chunked body announces nothing. */
    private static final class Limited extends FilterInputStream {

        private int left;

        Limited(InputStream body, int longest) {
            super(body);
            left = longest;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLargeException();
            }
        }
    }
}
