package org.rostrum.rtp.srtp;

import java.util.Optional;

/** The protection profiles this server speaks (RFC 5764 section 4.1.2, RFC 7714 section 14.2), best first. */
public enum SrtpProfile {
    /** AES-GCM with 128-bit keys and a 16-byte tag: about half the cost of the other one. */
    AEAD_AES_128_GCM(7, 12, 16),
    /** AES counter mode with a 10-byte HMAC-SHA1 tag: every WebRTC endpoint must know it (RFC 8827 section 6.5). */
    AES_128_CM_HMAC_SHA1_80(1, 14, 10);

    private final int id;
    private final int saltLength;
    private final int tagLength;

    SrtpProfile(int id, int saltLength, int tagLength) {
        this.id = id;
        this.saltLength = saltLength;
        this.tagLength = tagLength;
    }

    /** The number in the use_srtp extension of DTLS. */
    public int id() {
        return id;
    }

    /** Length of the master key, in bytes. */
    public int keyLength() {
        return 16;
    }

    /** Length of the master salt, in bytes. */
    public int saltLength() {
        return saltLength;
    }

    /** Bytes a protected RTP packet is longer than a plain one. */
    public int rtpOverhead() {
        return tagLength;
    }

    /** Bytes a protected RTCP packet is longer than a plain one: tag and index. */
    public int rtcpOverhead() {
        return tagLength + 4;
    }

    /** Bytes DTLS is asked to export: both keys and both salts (RFC 5764 section 4.2). */
    public int exportedLength() {
        return 2 * (keyLength() + saltLength);
    }

    /** The profile with this number in the use_srtp extension, if it is one of ours. */
    public static Optional<SrtpProfile> of(int id) {
        for (SrtpProfile profile : values()) {
            if (profile.id == id) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
