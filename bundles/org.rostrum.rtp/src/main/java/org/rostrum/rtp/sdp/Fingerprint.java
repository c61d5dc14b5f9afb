package org.rostrum.rtp.sdp;

/**
 * The fingerprint of a certificate (RFC 8122 section 5).
 *
 * @param algorithm for example {@code sha-256}; compare without regard to case
 * @param value bytes in hexadecimal with colons between; compare without regard to case
 */
public record Fingerprint(String algorithm, String value) {
    public Fingerprint {
        SdpText.token("algorithm", algorithm);
        SdpText.token("value", value);
    }
}
