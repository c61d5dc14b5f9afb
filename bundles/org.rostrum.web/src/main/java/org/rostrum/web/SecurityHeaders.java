package org.rostrum.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.web.frame.Framing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells browsers what the pages of this server may do, on every answer of every whiteboard servlet. */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.name=org.rostrum.web.headers",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)",
            "service.ranking:Integer=1000"
        })
public final class SecurityHeaders implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityHeaders.class);
    private static final String DOCS = "/api/v1/docs";
    private static final String CONFERENCE = "/c/";
    private static final String BLUR_WORKER = "/assets/blur-worker-";
    private static final String NOBODY = "'none'";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?");

    /** {@code connect-src 'self'} covers the WebSocket of the same host (CSP 3, 6.7.2.8). */
    private static final String NOTHING_FOREIGN = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "font-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'");

    /** The client makes markup through Lit's templates only, and trusts two scripts by their addresses: its workers. */
    private static final String CLIENT_POLICY = NOTHING_FOREIGN
            + "; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html rostrum-worker";

    /** Swagger UI writes style attributes and markup of its own. */
    private static final String DOCS_POLICY = NOTHING_FOREIGN + "; style-src 'self' 'unsafe-inline'";

    /** A worker has the policy of its own answer: so WebAssembly is for the one that needs it, and for no page. */
    private static final String BLUR_WORKER_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'wasm-unsafe-eval'",
            "connect-src 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private final AtomicReference<Framing> framing = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(Framing service) {
        framing.set(service);
    }

    void unbind(Framing service) {
        framing.compareAndSet(service, null);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            String path = asked.getServletPath()
                    + Optional.ofNullable(asked.getPathInfo()).orElse("");
            headersFor(path, asked.isSecure(), framers(path)).forEach(answer::setHeader);
        }
        chain.doFilter(request, response);
    }

    /** Who may show this page in a frame, as CSP writes it: nobody but for pages of conferences. */
    String framers(String path) {
        Framing present = framing.get();
        if (present == null || !path.startsWith(CONFERENCE)) {
            return NOBODY;
        }
        try {
            String origins = present.framersOf(path.substring(CONFERENCE.length())).stream()
                    .filter(origin -> ORIGIN.matcher(origin).matches())
                    .sorted()
                    .collect(Collectors.joining(" "));
            return origins.isEmpty() ? NOBODY : origins;
        } catch (RuntimeException failure) {
            LOG.warn("{} does not say who may frame a conference; nobody may", present.getClass(), failure);
            return NOBODY;
        }
    }

    static Map<String, String> headersFor(String path, boolean secure, String framers) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policyFor(path) + "; frame-ancestors " + framers);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self)");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    private static String policyFor(String path) {
        if (path.startsWith(BLUR_WORKER)) {
            return BLUR_WORKER_POLICY;
        }
        boolean docs = path.equals(DOCS) || path.startsWith(DOCS + "/");
        return docs ? DOCS_POLICY : CLIENT_POLICY;
    }
}
