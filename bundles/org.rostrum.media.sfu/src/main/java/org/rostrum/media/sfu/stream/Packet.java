package org.rostrum.media.sfu.stream;

import java.util.Arrays;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.av1.Av1Payload;
import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.h264.H264Payload;
import org.rostrum.rtp.h264.SequenceParameters;
import org.rostrum.rtp.red.RedundantAudio;
import org.rostrum.rtp.vp8.Vp8Descriptor;
import org.rostrum.rtp.vp9.Vp9Descriptor;

/**
 * One plain RTP packet on its way from a publisher to its receivers, with what was read off it once for all of them. Reused from packet
 * to packet.
 */
public final class Packet {
    /** Sizes of pictures' packets become multiples of it: an encoder cuts a picture into packets that differ by a byte or a few. */
    static final int GRAIN = 16;

    /** Whatever is smaller comes alone. */
    private static final int LEAST_PADDED = 400;

    /** Whatever is larger might not fit some paths with padding. */
    private static final int MOST_PADDED = 1168;

    final RtpHeader header = new RtpHeader();
    final Vp8Descriptor vp8 = new Vp8Descriptor();
    final Vp9Descriptor vp9 = new Vp9Descriptor();
    final DependencyDescriptor dependencies = new DependencyDescriptor();
    private final SequenceParameters parameters = new SequenceParameters();
    private final Av1Payload av1 = new Av1Payload();
    byte[] buffer = new byte[0];
    int length;
    long sequence;
    Codec codec = Codec.OPUS;

    /** Bytes of the payload descriptor of VP8 or VP9, else 0. */
    int descriptorLength;

    /** As the descriptor says, -1 where it does not. */
    int pictureId;

    /** As the descriptor says, -1 where it does not. */
    int tl0PicIdx;

    /** The spatial layer in a stream of several, 0 where there is one. */
    int spatialLayer;

    /** How many spatial layers there are from this key frame on; 0 in other packets. */
    int spatialLayers;

    /** Where the dependency descriptor is, -1 where there is none. */
    int dependenciesAt;

    /** Bytes behind the payload that make its size even, the last of them the count (RFC 3550 section 5.1); 0 for none. */
    int padding;

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
        padding = 0;
        descriptorLength = 0;
        pictureId = -1;
        tl0PicIdx = -1;
        dependenciesAt = -1;
        spatialLayer = 0;
        spatialLayers = 0;
        keyFrame = false;
        height = -1;
        if (header.payloadLength() == 0) {
            return true;
        }
        return header.payloadType() == as.redundantType() ? unwrap(as.payloadType()) : readPayload(as.dependencyId());
    }

    /** Writes padding behind the payload, in the place of what the publisher's was. */
    private void even() {
        int bytes = header.payloadLength();
        int end = header.payloadOffset() + bytes;
        int room = -bytes & GRAIN - 1;
        if (room > 0 && bytes >= LEAST_PADDED && bytes + room <= MOST_PADDED && end + room <= buffer.length) {
            Arrays.fill(buffer, end, end + room - 1, (byte) 0);
            buffer[end + room - 1] = (byte) room;
            padding = room;
        }
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

    private boolean readPayload(int dependencyId) {
        int at = header.payloadOffset();
        int bytes = header.payloadLength();
        if (isVideo()) {
            even();
        }
        return switch (codec) {
            case VP8 -> vp8.wrap(buffer, at, bytes) && readVp8();
            case VP9 -> vp9.wrap(buffer, at, bytes) && readVp9();
            case AV1 -> readDependencies(dependencyId) && readAv1(at, bytes);
            case H264 -> readH264(at, bytes);
            case OPUS, RED -> true;
        };
    }

    private boolean readVp8() {
        descriptorLength = vp8.length();
        pictureId = vp8.pictureId();
        tl0PicIdx = vp8.tl0PicIdx();
        keyFrame = vp8.startsKeyFrame();
        height = keyFrame ? vp8.keyFrameHeight() : -1;
        return true;
    }

    private boolean readVp9() {
        descriptorLength = vp9.length();
        pictureId = vp9.pictureId();
        tl0PicIdx = vp9.tl0PicIdx();
        keyFrame = vp9.startsKeyFrame();
        height = keyFrame ? vp9.height(vp9.layers() - 1) : -1;
        spatialLayer = Math.max(0, vp9.spatialLayer());
        spatialLayers = keyFrame ? Math.max(1, vp9.layers()) : 0;
        return true;
    }

    private boolean readH264(int at, int bytes) {
        keyFrame = H264Payload.startsKeyFrame(buffer, at, bytes);
        height = keyFrame ? parameters.height(buffer, at, bytes) : -1;
        return true;
    }

    private boolean readAv1(int at, int bytes) {
        keyFrame = Av1Payload.startsKeyFrame(buffer, at, bytes);
        boolean told = keyFrame && dependenciesAt >= 0 && dependencies.hasTemplates() && dependencies.height() > 0;
        if (keyFrame) {
            height = told ? dependencies.height() : av1.height(buffer, at, bytes);
        }
        return true;
    }

    /** False where there is a descriptor that is not well-formed. */
    private boolean readDependencies(int id) {
        int at = id == 0 ? -1 : header.findExtension(id);
        if (at < 0) {
            return true;
        }
        dependenciesAt = at;
        return dependencies.wrap(buffer, at, header.extensionLength(at));
    }

    /** The running number of the frame that the dependency descriptor tells, -1 where there is none. */
    int frameNumber() {
        return dependenciesAt < 0 ? -1 : dependencies.frameNumber();
    }

    boolean isVideo() {
        return codec.kind() == Kind.VIDEO;
    }
}
