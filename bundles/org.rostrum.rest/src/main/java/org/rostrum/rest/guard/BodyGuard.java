package org.rostrum.rest.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.rostrum.problem.Problems;
import org.rostrum.rest.answer.BodyTooLargeException;
import org.rostrum.rest.answer.Failures;
import org.rostrum.web.Answers;

/**
 * Lets in bodies of JSON of at most {@value #MAX_BODY} bytes, however they are sent. Nothing but JSON: the forms a foreign
 * page can send without asking (text/plain, form fields) reach no resource.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION - 200)
public final class BodyGuard implements ContainerRequestFilter {

    /** The longest body, in bytes. */
    public static final int MAX_BODY = 64 * 1024;

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    @Override
    public void filter(ContainerRequestContext request) {
        int announced = request.getLength();
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        if (announced <= 0 && !chunked && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            return;
        }
        if (announced > MAX_BODY) {
            request.abortWith(Failures.tooLarge());
            return;
        }
        if ((announced > 0 || chunked) && !isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            request.abortWith(Answers.problem(
                    Problems.REQUEST_INVALID.because("Content-Type: (expected: application/json)"),
                    UNSUPPORTED_MEDIA_TYPE));
            return;
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return MediaType.APPLICATION_JSON.equalsIgnoreCase(type.strip());
    }

    /** Counts what is read, since a chunked body announces nothing. */
    private static final class Limited extends FilterInputStream {

        private int left = MAX_BODY;

        Limited(InputStream body) {
            super(body);
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
