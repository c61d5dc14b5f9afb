package org.rostrum.media.sfu.stream;

import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.h264.H264Payload;
import org.rostrum.rtp.h264.SequenceParameters;
import org.rostrum.rtp.red.RedundantAudio;
import org.rostrum.rtp.vp8.Vp8Descriptor;

/**
 * One plain RTP packet on its way from a publisher to its receivers, with what was read off it once for all of them. Reused from packet
 * to packet.
 */
public final class Packet {
    final RtpHeader header = new RtpHeader();
    final Vp8Descriptor vp8 = new Vp8Descriptor();
    private final SequenceParameters parameters = new SequenceParameters();
    byte[] buffer = new byte[0];
    int length;
    long sequence;
    Codec codec = Codec.OPUS;
    boolean described;
    boolean keyFrame;
    int height;
    int audioLevelAt;

    /** Bytes of the payload before the sound itself where it is sent more than once (RFC 2198), else 0. */
    int wrapping;

    /**
     * Looks at a packet that lies at the start of {@code from}.
     *
     * @param extended its sequence number, which never wraps
     * @param as how its sender writes them
     * @return false where it is not well-formed
     */
    boolean wrap(byte[] from, int size, long extended, InboundFormat as) {
        if (!header.wrap(from, 0, size)) {
            return false;
        }
        buffer = from;
        length = size;
        sequence = extended;
        codec = as.codec();
        audioLevelAt = as.audioLevelId() == 0 ? -1 : findAudioLevel(as.audioLevelId());
        wrapping = 0;
        described = false;
        keyFrame = false;
        height = -1;
        if (header.payloadLength() == 0) {
            return true;
        }
        return header.payloadType() == as.redundantType() ? unwrap(as.payloadType()) : readPayload();
    }

    private boolean unwrap(int payloadType) {
        codec = Codec.RED;
        wrapping = RedundantAudio.beforePrimary(buffer, header.payloadOffset(), header.payloadLength(), payloadType);
        return wrapping > 0;
    }

    /** An element of the two-byte form may be empty (RFC 8285 section 4.3). */
    private int findAudioLevel(int id) {
        int at = header.findExtension(id);
        return at >= 0 && header.extensionLength(at) > 0 ? at : -1;
    }

    private boolean readPayload() {
        int at = header.payloadOffset();
        int bytes = header.payloadLength();
        if (codec == Codec.VP8) {
            described = vp8.wrap(buffer, at, bytes);
            keyFrame = described && vp8.startsKeyFrame();
            height = keyFrame ? vp8.keyFrameHeight() : -1;
            return described;
        }
        if (codec == Codec.H264) {
            keyFrame = H264Payload.startsKeyFrame(buffer, at, bytes);
            height = keyFrame ? parameters.height(buffer, at, bytes) : -1;
        }
        return true;
    }

    boolean isVideo() {
        return codec.kind() == Kind.VIDEO;
    }
}
