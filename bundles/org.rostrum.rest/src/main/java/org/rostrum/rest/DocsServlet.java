package org.rostrum.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;

/**
 * {@code /api/v1/docs/}: the API to be read and tried in a browser. Swagger UI from this bundle; no inline script, nothing
 * from anywhere else, so the strictest {@code script-src 'self'} holds.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/v1/docs/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.rest.docs",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class DocsServlet extends HttpServlet {

    /** Everything there is; nothing else can be asked for. */
    private static final Map<String, String> TYPES = Map.of(
            "/index.html", "text/html; charset=utf-8",
            "/docs.js", "text/javascript; charset=utf-8",
            "/swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "/swagger-ui.css", "text/css; charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "docs/");
            return;
        }
        String file = path.equals("/") ? "/index.html" : path;
        String type = TYPES.get(file);
        if (type == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "max-age=3600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream content = DocsServlet.class.getResourceAsStream("/docs" + file)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
