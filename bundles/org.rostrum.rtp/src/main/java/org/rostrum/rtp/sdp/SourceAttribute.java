package org.rostrum.rtp.sdp;

/**
 * An attribute of one source (RFC 5576 section 4.1): {@code a=ssrc:1 cname:x}.
 *
 * @param ssrc 0 to 2^32 - 1
 * @param name for example {@code msid}
 * @param value empty where there is none
 */
public record SourceAttribute(long ssrc, String name, String value) {
    static final long MAX_SSRC = 0xffff_ffffL;

    public SourceAttribute {
        if (ssrc < 0 || ssrc > MAX_SSRC) {
            throw new IllegalArgumentException("ssrc: " + ssrc + " (expected: 32 bits)");
        }
        SdpText.token("name", name);
        SdpText.line("value", value);
    }
}
