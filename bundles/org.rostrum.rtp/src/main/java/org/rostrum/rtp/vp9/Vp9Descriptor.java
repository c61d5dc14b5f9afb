package org.rostrum.rtp.vp9;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * A view of the VP9 payload descriptor (RFC 9628 section 4.2), which it can write with other numbers. Reused from packet to packet; copies
 * nothing; not thread-safe.
 *
 * <pre>
 *       0 1 2 3 4 5 6 7
 *      +-+-+-+-+-+-+-+-+
 *      |I|P|L|F|B|E|V|Z|
 *      +-+-+-+-+-+-+-+-+
 * I:   |M| PictureID   |  7 bits, with M 15 bits in two bytes
 *      +-+-+-+-+-+-+-+-+
 * L:   | TID |U| SID |D|
 *      +-+-+-+-+-+-+-+-+
 *      |   TL0PICIDX   |  with L, without F
 *      +-+-+-+-+-+-+-+-+
 * P,F: |   P_DIFF    |N|  up to three times
 *      +-+-+-+-+-+-+-+-+
 * V:   | N_S |Y|G| RSV |  scalability structure: with Y the size of each layer, with G the pictures of a group
 *      +-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <p>Hostile input: {@link #wrap} answers false where the descriptor does not fit the payload, and then no other method may be used.
 */
public final class Vp9Descriptor {
    /** Bytes up to TL0PICIDX at most. */
    public static final int MAX_NUMBERS = 5;

    /** Spatial layers at most. */
    public static final int MAX_LAYERS = 8;

    private static final int MAX_REFERENCES = 3;
    private static final int SIZE = 4;

    private byte[] buffer = new byte[0];
    private int offset;
    private int end;
    private int at;
    private int flags;
    private int pictureIdAt;
    private int layersAt;
    private int tl0PicIdxAt;
    private int structureAt;
    private int numbers;

    /** Looks at the payload of an RTP packet, without its padding. False: no room for the descriptor and a byte of picture. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < 2 || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        end = offset + length;
        at = offset + 1;
        flags = BigEndian.u8(buffer, offset);
        pictureIdAt = -1;
        layersAt = -1;
        tl0PicIdxAt = -1;
        structureAt = -1;
        return readNumbers() && readReferences() && readStructure() && at < end;
    }

    private boolean readNumbers() {
        if ((flags & 0x80) != 0 && at < end) {
            pictureIdAt = at;
            at += buffer[at] < 0 ? 2 : 1;
        }
        if ((flags & 0x20) != 0) {
            layersAt = at++;
            tl0PicIdxAt = isFlexible() ? -1 : at++;
        }
        numbers = at - offset;
        return at < end;
    }

    private boolean isFlexible() {
        return (flags & 0x10) != 0;
    }

    private boolean readReferences() {
        if (!isFlexible() || !isPredicted()) {
            return true;
        }
        for (int i = 0; i < MAX_REFERENCES && at < end; i++) {
            if ((buffer[at++] & 1) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean readStructure() {
        if ((flags & 0x02) == 0) {
            return true;
        }
        if (at >= end) {
            return false;
        }
        structureAt = at++;
        at += hasSizes() ? SIZE * layers() : 0;
        return (buffer[structureAt] & 0x08) == 0 || readGroup();
    }

    private boolean readGroup() {
        if (at >= end) {
            return false;
        }
        for (int left = BigEndian.u8(buffer, at++); left > 0; left--) {
            if (at >= end) {
                return false;
            }
            at += 1 + (buffer[at] >> 2 & 3);
        }
        return true;
    }

    private boolean hasSizes() {
        return structureAt >= 0 && (buffer[structureAt] & 0x10) != 0;
    }

    /** Bytes of the descriptor: behind it the VP9 data starts. */
    public int length() {
        return at - offset;
    }

    /** Whether the packet is the first of a frame, which is one layer of a picture. */
    public boolean startsFrame() {
        return (flags & 0x08) != 0;
    }

    /** Whether the packet is the last of a frame. */
    public boolean endsFrame() {
        return (flags & 0x04) != 0;
    }

    /** Whether the frame refers to pictures before it. */
    public boolean isPredicted() {
        return (flags & 0x40) != 0;
    }

    /** Whether the packet is the first of a key picture: of its lowest layer. */
    public boolean startsKeyFrame() {
        return startsFrame() && !isPredicted() && spatialLayer() <= 0;
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

    /** The running number of pictures of temporal layer 0, 0 to 255, or -1 where there is none. */
    public int tl0PicIdx() {
        return tl0PicIdxAt < 0 ? -1 : BigEndian.u8(buffer, tl0PicIdxAt);
    }

    /**
     * Writes the beginning of the descriptor, up to and including TL0PICIDX, with other numbers: each keeps its size, upper bits are cut, and one
     * that is not there stays so.
     *
     * @param target has room for {@link #MAX_NUMBERS} bytes from {@code to}
     * @return how many bytes: so many of the payload are replaced
     */
    public int renumber(byte[] target, int to, int pictureId, int tl0PicIdx) {
        System.arraycopy(buffer, offset, target, to, numbers);
        int pictureIdTo = to + pictureIdAt - offset;
        if (pictureIdBits() == 7) {
            target[pictureIdTo] = (byte) (pictureId & 0x7f);
        }
        if (pictureIdBits() == 15) {
            BigEndian.put16(target, pictureIdTo, 0x8000 | (pictureId & 0x7fff));
        }
        if (tl0PicIdxAt >= 0) {
            target[to + tl0PicIdxAt - offset] = (byte) tl0PicIdx;
        }
        return numbers;
    }

    /** The temporal layer, 0 to 7, or -1 where the packet does not say. */
    public int temporalLayer() {
        return layersAt < 0 ? -1 : BigEndian.u8(buffer, layersAt) >>> 5;
    }

    /** Whether a receiver may step up to this temporal layer here. */
    public boolean isSwitchingPoint() {
        return layersAt >= 0 && (buffer[layersAt] & 0x10) != 0;
    }

    /** The spatial layer, 0 to 7, or -1 where the packet does not say. */
    public int spatialLayer() {
        return layersAt < 0 ? -1 : buffer[layersAt] >> 1 & 7;
    }

    /** Whether the frame refers to the layer below it of the same picture. */
    public boolean needsLayerBelow() {
        return layersAt >= 0 && (buffer[layersAt] & 1) != 0;
    }

    /** How many spatial layers there are from here on, 1 to {@link #MAX_LAYERS}, or 0 where the packet does not say. */
    public int layers() {
        return structureAt < 0 ? 0 : (BigEndian.u8(buffer, structureAt) >>> 5) + 1;
    }

    /**
     * Height of the pictures of a layer in pixels, or -1 where the packet does not say.
     *
     * @param layer 0 to one less than {@link #layers}
     */
    public int height(int layer) {
        return hasSizes() && layer >= 0 && layer < layers()
                ? BigEndian.u16(buffer, structureAt + 1 + SIZE * layer + 2)
                : -1;
    }
}
