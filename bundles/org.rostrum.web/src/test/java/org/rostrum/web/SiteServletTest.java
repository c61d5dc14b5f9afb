package org.rostrum.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServletTest {

    private static final Map<String, byte[]> FILES = Map.of(
            "/index.html", "the client".getBytes(UTF_8),
            "/favicon.svg", "<svg/>".getBytes(UTF_8),
            "/assets/index-1a2b.js", "script".getBytes(UTF_8),
            "/assets/index-1a2b.js.gz", "zipped".getBytes(UTF_8),
            "/assets/index-1a2b.css", "style".getBytes(UTF_8),
            "/assets/model-1a2b.wasm", "program".getBytes(UTF_8),
            "/licences.txt", "terms".getBytes(UTF_8),
            "/manifest.webmanifest", "{}".getBytes(UTF_8));

    private final SiteServlet servlet = new SiteServlet(Site.of(FILES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/conferences",
                "/conferences/new",
                "/c/Town-Hall",
                "/c/a.b",
                "/calls",
                "/call/call-x",
                "/messages/bob",
                "/history/Town-Hall",
                "/admin",
                "/admin/users/ann",
                "/account",
                "/templates"
            })
    void everyPageOfTheClientIsTheClient(String path) throws IOException {
        Exchange answer = get(path);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body).hasToString("the client");
        assertThat(answer.headers).containsEntry("Cache-Control", path.startsWith("/c/") ? "no-store" : "no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/unknown",
                "/ws/v2",
                "/metrics",
                "/health",
                "/assets/other.js",
                "/assets/",
                "/../web/index.html",
                "/assets/../../META-INF/MANIFEST.MF",
                "/assets/index-1a2b.js.gz",
                "/robots.txt"
            })
    void theClientStandsInForNobodyElse(String path) throws IOException {
        Exchange answer = get(path);
        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.body.size()).isZero();
    }

    @Test
    void aPersonWhoIsLostIsToldSoByTheClient() throws IOException {
        Exchange answer = get("/elsewhere");
        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.body).hasToString("the client");
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/favicon.svg, image/svg+xml",
        "/assets/index-1a2b.js, text/javascript; charset=utf-8",
        "/assets/index-1a2b.css, text/css; charset=utf-8",
        "/assets/model-1a2b.wasm, application/wasm",
        "/licences.txt, text/plain; charset=utf-8",
        "/manifest.webmanifest, application/manifest+json"
    })
    void everyFileHasItsType(String path, String type) throws IOException {
        assertThat(get(path).headers).containsEntry("Content-Type", type);
    }

    @Test
    void aFileWhoseNameChangesWithItsContentIsKeptForEver() throws IOException {
        assertThat(get("/assets/index-1a2b.js").headers)
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void whoTakesGzipGetsWhatWasZippedWhenTheClientWasBuilt() throws IOException {
        Exchange answer = get("/assets/index-1a2b.js", Map.of("Accept-Encoding", "br, gzip"));
        assertThat(answer.body).hasToString("zipped");
        assertThat(answer.headers).containsEntry("Content-Encoding", "gzip").containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void whoDoesNotTakeGzipGetsThePlainFile() throws IOException {
        Exchange answer = get("/assets/index-1a2b.js");
        assertThat(answer.body).hasToString("script");
        assertThat(answer.headers).doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'br, GZIP;q=0.5', true",
        "gzip;q=1.0, true",
        "gzip;q=0, false",
        "gzip;q=0.0, false",
        "x-gzip, false",
        "identity, false",
        "'', false"
    })
    void aWeightOfZeroMeansNo(String acceptEncoding, boolean zipped) {
        assertThat(SiteServlet.takesZipped(acceptEncoding)).isEqualTo(zipped);
    }

    @Test
    void whoHasTheFileAlreadyIsNotSentItAgain() throws IOException {
        String tag = get("/").headers.get("ETag");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Exchange again = get("/", Map.of("If-None-Match", known));
            assertThat(again.status).isEqualTo(304);
            assertThat(again.body.size()).isZero();
        }
        assertThat(get("/", Map.of("If-None-Match", "\"other\"")).status).isEqualTo(200);
    }

    @Test
    void traceEchoesNothing() {
        Exchange exchange = new Exchange("/", Map.of());
        servlet.doTrace(exchange.request(), exchange.response());
        assertThat(exchange.status).isEqualTo(405);
    }

    @Test
    void aBundleWithoutTheClientDoesNotStart() {
        Map<String, byte[]> nothing = Map.of();
        assertThatThrownBy(() -> Site.of(nothing)).hasMessageContaining("was not built");
    }

    private Exchange get(String path) throws IOException {
        return get(path, Map.of());
    }

    private Exchange get(String path, Map<String, String> headers) throws IOException {
        Exchange exchange = new Exchange(path, headers);
        servlet.doGet(exchange.request(), exchange.response());
        return exchange;
    }
}
