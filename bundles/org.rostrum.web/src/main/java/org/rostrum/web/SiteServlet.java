package org.rostrum.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rostrum.web.Asset.Content;

/** Serves the client wherever no other door is. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.web",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class SiteServlet extends HttpServlet {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** For the page of a conference: who may frame it changes, and browsers keep the policy of an answer that they keep. */
    private static final String KEEP_NOTHING = "no-store";

    private static final String CONFERENCE = "/c/";

    private final transient Site site;

    @Activate
    public SiteServlet(BundleContext context) {
        this(Site.of(context.getBundle()));
    }

    SiteServlet(Site site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Asset> asset = site.find(path);
        if (asset.isPresent()) {
            send(asset.get(), path.startsWith(CONFERENCE), request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        Optional<Asset> apology = site.apology(path);
        if (apology.isPresent()) {
            write(apology.get(), apology.get().content(), response);
        }
    }

    /** Echoes the request, cookies included: nobody needs that. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static void send(Asset asset, boolean framable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean zipped = asset.zipped().isPresent() && takesZipped(request.getHeader("Accept-Encoding"));
        String tag = '"' + asset.tag() + (zipped ? "-gz" : "") + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", asset.lasting() ? FOR_EVER : framable ? KEEP_NOTHING : ASK_AGAIN);
        response.setHeader("Vary", "Accept-Encoding");
        if (knows(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(asset, zipped ? asset.zipped().orElseThrow() : asset.content(), response);
    }

    private static void write(Asset asset, Content content, HttpServletResponse response) throws IOException {
        response.setContentType(asset.type());
        response.setContentLength(content.length());
        content.writeTo(response.getOutputStream());
    }

    /** RFC 9110, 12.5.3; a weight of zero means no. */
    static boolean takesZipped(String acceptEncoding) {
        return parts(acceptEncoding).anyMatch(part -> part.matches("gzip\\s*(;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"));
    }

    /** RFC 9110, 13.1.2; compares weakly. */
    private static boolean knows(String ifNoneMatch, String tag) {
        return parts(ifNoneMatch).anyMatch(part -> part.equals("*") || part.equals(tag) || part.equals("w/" + tag));
    }

    private static Stream<String> parts(String header) {
        return Arrays.stream(Optional.ofNullable(header).orElse("").split(",", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT));
    }
}
