package org.rostrum.media.sfu.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final byte[] CERTIFICATE = {1, 2, 3};

    @Test
    void itMatchesItsCertificateOnly() {
        Fingerprint fingerprint = Fingerprint.sha256(CERTIFICATE);
        assertThat(fingerprint.matches(CERTIFICATE)).isTrue();
        assertThat(fingerprint.matches(new byte[] {1, 2, 4})).isFalse();
    }

    @Test
    void itReadsBackWhateverTheCase() {
        Fingerprint fingerprint = Fingerprint.sha256(CERTIFICATE);
        assertThat(Fingerprint.parse(fingerprint.toString().toLowerCase(java.util.Locale.ROOT)))
                .contains(fingerprint);
    }

    @Test
    void weakAndMalformedHashesAreNotUnderstood() {
        assertThat(Fingerprint.parse("sha-1 " + "AA" + ":AA".repeat(19))).isEmpty();
        assertThat(Fingerprint.parse("md5 " + "AA" + ":AA".repeat(15))).isEmpty();
        assertThat(Fingerprint.parse("sha-256 " + "AA" + ":AA".repeat(30))).isEmpty();
        assertThat(Fingerprint.parse("sha-256 zz")).isEmpty();
        assertThat(Fingerprint.parse("sha-256")).isEmpty();
    }
}
