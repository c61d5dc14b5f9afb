package org.rostrum.testkit.rtc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.vp8.Vp8Descriptor;

/** One packet that a bot received, decrypted. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BotPacket(
        int ssrc, int payloadType, int sequence, int timestamp, boolean marker, String mid, byte[] payload) {

    static BotPacket of(RtpHeader header, byte[] buffer, int midId) {
        int at = header.findExtension(midId);
        String mid = at < 0 ? "" : new String(buffer, at, header.extensionLength(at), StandardCharsets.US_ASCII);
        byte[] payload =
                Arrays.copyOfRange(buffer, header.payloadOffset(), header.payloadOffset() + header.payloadLength());
        return new BotPacket(
                header.ssrc(),
                header.payloadType(),
                header.sequence(),
                header.timestamp(),
                header.marker(),
                mid,
                payload);
    }

    /** What was sent behind the VP8 descriptor and its frame byte. */
    public String videoText() {
        Vp8Descriptor descriptor = descriptor();
        int start = descriptor.length() + 1;
        return new String(payload, start, payload.length - start, StandardCharsets.UTF_8);
    }

    public String audioText() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    public boolean isKeyFrame() {
        return descriptor().startsKeyFrame();
    }

    public int pictureId() {
        return descriptor().pictureId();
    }

    public int layerIndex() {
        return descriptor().tl0PicIdx();
    }

    private Vp8Descriptor descriptor() {
        Vp8Descriptor descriptor = new Vp8Descriptor();
        if (!descriptor.wrap(payload, 0, payload.length)) {
            throw new IllegalStateException("Not a VP8 payload of " + payload.length + " bytes");
        }
        return descriptor;
    }
}
