package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.web.frame.Framing;

class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOBODY = "'none'";

    private final SecurityHeaders headers = new SecurityHeaders();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/Town-Hall", "/assets/index.js", "/api/v1/session", "/api/v1/docsx", "/metrics"})
    void noPageMayWriteStylesOrScriptsIntoItsMarkup(String path) {
        assertThat(SecurityHeaders.headersFor(path, false, NOBODY).get(POLICY))
                .startsWith("default-src 'none'")
                .contains(
                        "script-src 'self';",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html rostrum-worker",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void webAssemblyIsForTheWorkerThatBlursAndForNoPage() {
        assertThat(SecurityHeaders.headersFor("/assets/blur-worker-1a2b.js", false, NOBODY)
                        .get(POLICY))
                .isEqualTo("default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/docs", "/api/v1/docs/index.html"})
    void theDocumentationMayWriteStylesButNoScripts(String path) {
        assertThat(SecurityHeaders.headersFor(path, false, NOBODY).get(POLICY))
                .contains("script-src 'self';", "style-src 'self' 'unsafe-inline'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void cameraMicrophoneAndScreenAreForTheOwnPagesOnly() {
        assertThat(SecurityHeaders.headersFor("/", false, NOBODY))
                .containsEntry("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self)")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin");
    }

    @Test
    void onlyAServerReachedByTlsAsksForTlsEverAfter() {
        assertThat(SecurityHeaders.headersFor("/", false, NOBODY)).doesNotContainKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.headersFor("/", true, NOBODY)).containsKey("Strict-Transport-Security");
    }

    @Test
    void onlyTheSitesThatAreNamedFrameAConferenceAndNoOtherPage() {
        headers.bind(id -> id.equals("Town-Hall") ? Set.of("https://b.example", "https://a.example:8443") : Set.of());
        assertThat(headers.framers("/c/Town-Hall")).isEqualTo("https://a.example:8443 https://b.example");
        assertThat(headers.framers("/c/Board")).isEqualTo(NOBODY);
        assertThat(headers.framers("/login")).isEqualTo(NOBODY);
        assertThat(headers.framers("/call/Town-Hall")).isEqualTo(NOBODY);
        assertThat(SecurityHeaders.headersFor("/c/x", false, "https://a.example")
                        .get(POLICY))
                .endsWith("; frame-ancestors https://a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "https://*",
                "https://a.example; script-src *",
                "https://a.example\r\nX: y",
                "null",
                ""
            })
    void whatIsNoOriginFramesNothing(String origin) {
        headers.bind(id -> Set.of(origin));
        assertThat(headers.framers("/c/Town-Hall")).isEqualTo(NOBODY);
    }

    @Test
    void withoutExtensionOrWithOneThatFailsNobodyFramesAnything() {
        assertThat(headers.framers("/c/Town-Hall")).isEqualTo(NOBODY);
        Framing failing = id -> {
            throw new IllegalStateException("the database is away");
        };
        headers.bind(failing);
        assertThat(headers.framers("/c/Town-Hall")).isEqualTo(NOBODY);
        headers.unbind(failing);
        assertThat(headers.framers("/c/Town-Hall")).isEqualTo(NOBODY);
    }
}
