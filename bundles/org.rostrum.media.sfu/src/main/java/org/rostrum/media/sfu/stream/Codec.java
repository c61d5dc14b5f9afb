package org.rostrum.media.sfu.stream;

/** The codecs that are forwarded. */
public enum Codec {
    OPUS(Kind.AUDIO, "opus"),
    /** Opus, each packet with what the one before it carried (RFC 2198). */
    RED(Kind.AUDIO, "red"),
    VP8(Kind.VIDEO, "VP8"),
    H264(Kind.VIDEO, "H264"),
    VP9(Kind.VIDEO, "VP9"),
    AV1(Kind.VIDEO, "AV1");

    private final Kind kind;
    private final String encodingName;

    Codec(Kind kind, String encodingName) {
        this.kind = kind;
        this.encodingName = encodingName;
    }

    public Kind kind() {
        return kind;
    }

    /** As in {@code a=rtpmap}, where case does not matter. */
    public String encodingName() {
        return encodingName;
    }
}
