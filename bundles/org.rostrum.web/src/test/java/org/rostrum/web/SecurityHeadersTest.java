package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c/Town-Hall", "/assets/index.js", "/api/v1/session", "/api/v1/docsx", "/metrics"})
    void noPageMayWriteStylesOrScriptsIntoItsMarkup(String path) {
        assertThat(SecurityHeaders.headersFor(path, false).get(POLICY))
                .startsWith("default-src 'none'")
                .contains("script-src 'self';", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/docs", "/api/v1/docs/index.html"})
    void theDocumentationMayWriteStylesButNoScripts(String path) {
        assertThat(SecurityHeaders.headersFor(path, false).get(POLICY))
                .contains("script-src 'self';", "style-src 'self' 'unsafe-inline'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void cameraMicrophoneAndScreenAreForTheOwnPagesOnly() {
        assertThat(SecurityHeaders.headersFor("/", false))
                .containsEntry("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self)")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin");
    }

    @Test
    void onlyAServerReachedByTlsAsksForTlsEverAfter() {
        assertThat(SecurityHeaders.headersFor("/", false)).doesNotContainKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.headersFor("/", true)).containsKey("Strict-Transport-Security");
    }
}
