package org.rostrum.web;

import java.util.List;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the REST API that an extension brings: {@code /api/v1/<name>}. Register it as a service; while it is there and
 * the REST door runs, it is answered and described in {@code /api/v1/openapi.json}. Everything that holds for the house's
 * own resources holds for it: nobody calls without a log-in unless a method is {@link Open}, requests are bounded in rate,
 * origin, size and depth, a body is strict JSON, an exception is answered as {@code server.failed} and logged.
 */
@ConsumerType
public interface RestResource {

    /** What {@link #name()} may be. */
    Pattern NAME = Pattern.compile("[a-z-]{1,32}");

    /**
     * The first step of the path, as {@link #NAME} demands. Asked once, when the service comes; must not block. A name that
     * the house or another extension has is refused with a line in the log until that one goes.
     */
    String name();

    /**
     * The JAX-RS objects, one or more. Their class is public and says {@code @Path} relative to {@code /api/v1/<name>}:
     * {@code @Path("/")} is the name itself. Asked once, after {@link #name()}; must not block. Their methods are called on
     * threads of the web server, many at once, and may block for as long as a client may wait; those that take longer return
     * a {@link java.util.concurrent.CompletionStage}. A method gets the {@link Caller} and the {@link Peer} by {@code
     * @Context}. Records are read and written as JSON: what a record does not name is refused.
     */
    List<Object> resources();
}
