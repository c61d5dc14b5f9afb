package org.rostrum.rtp.vp8;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * A view of the VP8 payload descriptor (RFC 7741 section 4.2), which it can rewrite in place. Reused from packet to packet; copies
 * nothing; not thread-safe.
 *
 * <pre>
 *       0 1 2 3 4 5 6 7
 *      +-+-+-+-+-+-+-+-+
 *      |X|R|N|S|R| PID |
 *      +-+-+-+-+-+-+-+-+
 * X:   |I|L|T|K| RSV   |
 *      +-+-+-+-+-+-+-+-+
 * I:   |M| PictureID   |  7 bits, with M 15 bits in two bytes
 *      +-+-+-+-+-+-+-+-+
 * L:   |   TL0PICIDX   |
 *      +-+-+-+-+-+-+-+-+
 * T/K: |TID|Y| KEYIDX  |
 *      +-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <p>Hostile input: {@link #wrap} answers false where the descriptor does not fit the payload, and then no other method may be used.
 */
public final class Vp8Descriptor {
    private byte[] buffer = new byte[0];
    private int offset;
    private int length;
    private int pictureIdAt;
    private int tl0PicIdxAt;
    private int layersAt;
    private int flags;
    private int frameAt;

    /** Looks at the payload of an RTP packet, without its padding. False: no room for the descriptor and a byte of picture. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < 2 || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        pictureIdAt = -1;
        tl0PicIdxAt = -1;
        layersAt = -1;
        flags = 0;
        frameAt = offset + 1;
        if ((buffer[offset] & 0x80) != 0) {
            flags = BigEndian.u8(buffer, frameAt++);
            locateFields();
        }
        return frameAt < offset + length;
    }

    private void locateFields() {
        int end = offset + length;
        if ((flags & 0x80) != 0 && frameAt < end) {
            pictureIdAt = frameAt;
            frameAt += buffer[frameAt] < 0 ? 2 : 1;
        }
        if ((flags & 0x40) != 0) {
            tl0PicIdxAt = frameAt++;
        }
        if ((flags & 0x30) != 0) {
            layersAt = frameAt++;
        }
    }

    /** Bytes of the descriptor: behind it the VP8 data starts. */
    public int length() {
        return frameAt - offset;
    }

    /** Whether the packet starts a partition with index 0: the first packet of a frame. */
    public boolean startsFrame() {
        return (buffer[offset] & 0x17) == 0x10;
    }

    /** Whether the packet is the first of a key frame (RFC 7741 section 4.3: P is 0). */
    public boolean startsKeyFrame() {
        return startsFrame() && (buffer[frameAt] & 1) == 0;
    }

    /** Whether no other frame refers to this one: it may be dropped. */
    public boolean isNonReference() {
        return (buffer[offset] & 0x20) != 0;
    }

    public boolean hasPictureId() {
        return pictureIdAt >= 0;
    }

    /** 7 or 15: how many bits the PictureID has; 0 where there is none. */
    public int pictureIdBits() {
        if (pictureIdAt < 0) {
            return 0;
        }
        return buffer[pictureIdAt] < 0 ? 15 : 7;
    }

    /** The PictureID, or -1 where there is none. */
    public int pictureId() {
        return switch (pictureIdBits()) {
            case 7 -> BigEndian.u8(buffer, pictureIdAt);
            case 15 -> BigEndian.u16(buffer, pictureIdAt) & 0x7fff;
            default -> -1;
        };
    }

    /** Overwrites the PictureID, keeping its size: the upper bits of the value are cut. Without one, nothing happens. */
    public void rewritePictureId(int pictureId) {
        if (pictureIdBits() == 7) {
            buffer[pictureIdAt] = (byte) (pictureId & 0x7f);
        }
        if (pictureIdBits() == 15) {
            BigEndian.put16(buffer, pictureIdAt, 0x8000 | (pictureId & 0x7fff));
        }
    }

    /** The running number of frames of temporal layer 0, 0 to 255, or -1 where there is none. */
    public int tl0PicIdx() {
        return tl0PicIdxAt < 0 ? -1 : BigEndian.u8(buffer, tl0PicIdxAt);
    }

    /** Overwrites TL0PICIDX, modulo 256. Without one, nothing happens. */
    public void rewriteTl0PicIdx(int tl0PicIdx) {
        if (tl0PicIdxAt >= 0) {
            buffer[tl0PicIdxAt] = (byte) tl0PicIdx;
        }
    }

    /** The temporal layer, 0 to 3, or -1 where the packet does not say. */
    public int temporalLayer() {
        return (flags & 0x20) == 0 ? -1 : BigEndian.u8(buffer, layersAt) >>> 6;
    }

    /** Whether the frame depends on layer 0 only, so that a receiver may step up to this layer here. */
    public boolean isLayerSync() {
        return (flags & 0x20) != 0 && (buffer[layersAt] & 0x20) != 0;
    }

    /** The running number of key frames, 0 to 31, or -1 where there is none. */
    public int keyIdx() {
        return (flags & 0x10) == 0 ? -1 : buffer[layersAt] & 0x1f;
    }

    /** Width of the picture in pixels where the packet starts a key frame (RFC 6386 section 9.1), else -1. */
    public int keyFrameWidth() {
        return dimension(6);
    }

    /** Height of the picture in pixels where the packet starts a key frame, else -1. */
    public int keyFrameHeight() {
        return dimension(8);
    }

    /** A frame tag of 3 bytes, the start code 9d 01 2a, then two little-endian words: 14 bits of size, 2 bits of scale. */
    private int dimension(int at) {
        int low = frameAt + at;
        if (!startsKeyFrame() || low + 2 > offset + length || BigEndian.u24(buffer, frameAt + 3) != 0x9d012a) {
            return -1;
        }
        return BigEndian.u8(buffer, low) | (buffer[low + 1] & 0x3f) << 8;
    }
}
