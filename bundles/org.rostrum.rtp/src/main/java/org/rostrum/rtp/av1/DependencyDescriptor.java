package org.rostrum.rtp.av1;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * A view of the dependency descriptor, a header extension (AV1 RTP specification, appendix A): which frame a packet belongs to, and with a key
 * frame the templates that later frames refer to. Reused from packet to packet; not thread-safe.
 *
 * <pre>
 *  0 1 2 3 4 5 6 7
 * +-+-+-+-+-+-+-+-+
 * |S|E| template  |  starts a frame, ends a frame, the template's number
 * +-+-+-+-+-+-+-+-+
 * | frame number  |  16 bits
 * |               |
 * +-+-+-+-+-+-+-+-+
 * |T|A|I|F|C| ...    T: the templates follow; the others and the rest of each frame are not looked at
 * </pre>
 *
 * <p>Hostile input: {@link #wrap} answers false where the descriptor does not fit or has more than the specification allows, and then no other
 * method may be used.
 */
public final class DependencyDescriptor {
    /** URI of the header extension. */
    public static final String URI =
            "https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension";

    /** Bytes before the frame number. */
    public static final int FRAME_NUMBER_AT = 1;

    private static final int MANDATORY = 3;
    private static final int MAX_TEMPLATES = 64;
    private static final int MAX_SPATIAL = 4;
    private static final int MAX_TEMPORAL = 8;

    private final Bits bits = new Bits();
    private final byte[] layers = new byte[MAX_TEMPLATES];
    private byte[] buffer = new byte[0];
    private int offset;
    private boolean structured;
    private int templateOffset;
    private int templates;
    private int spatialLayers;
    private int height;

    /** Looks at the data of the extension. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < MANDATORY || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        structured = length > MANDATORY && (buffer[offset + MANDATORY] & 0x80) != 0;
        if (!structured) {
            return true;
        }
        bits.wrap(buffer, offset + MANDATORY, length - MANDATORY);
        bits.skip(5);
        return readStructure() && !bits.isExhausted();
    }

    private boolean readStructure() {
        templateOffset = bits.read(6);
        int targets = bits.read(5) + 1;
        if (!readLayers()) {
            return false;
        }
        bits.skip(2 * templates * targets); // what each template is to each target
        for (int i = 0; i < templates; i++) {
            while (bits.flag() && !bits.isExhausted()) {
                bits.skip(4); // a frame it refers to
            }
        }
        skipChains(targets);
        readResolutions();
        return true;
    }

    private boolean readLayers() {
        int temporal = 0;
        int spatial = 0;
        templates = 0;
        while (templates < MAX_TEMPLATES && spatial < MAX_SPATIAL && temporal < MAX_TEMPORAL && !bits.isExhausted()) {
            layers[templates++] = (byte) (spatial << 4 | temporal);
            int next = bits.read(2);
            if (next == 3) {
                spatialLayers = spatial + 1;
                return true;
            }
            temporal = next == 2 ? 0 : temporal + next;
            spatial += next == 2 ? 1 : 0;
        }
        return false;
    }

    private void skipChains(int targets) {
        int chains = bits.below(targets + 1);
        for (int i = 0; chains > 0 && i < targets; i++) {
            bits.below(chains);
        }
        bits.skip(4 * templates * chains);
    }

    private void readResolutions() {
        height = -1;
        boolean told = bits.flag();
        for (int layer = 0; told && layer < spatialLayers; layer++) {
            bits.skip(16);
            height = bits.read(16) + 1;
        }
    }

    public boolean startsFrame() {
        return buffer[offset] < 0;
    }

    public boolean endsFrame() {
        return (buffer[offset] & 0x40) != 0;
    }

    /** The number of the frame's template, 0 to 63. */
    public int templateId() {
        return buffer[offset] & 0x3f;
    }

    /** The running number of frames, 0 to 65,535. */
    public int frameNumber() {
        return BigEndian.u16(buffer, offset + FRAME_NUMBER_AT);
    }

    /** Whether templates begin to hold with this packet; only then what follows may be asked for. */
    public boolean hasTemplates() {
        return structured;
    }

    /** The number of the first template, 0 to 63; those that follow count on from it modulo 64. */
    public int templateOffset() {
        return templateOffset;
    }

    public int templates() {
        return templates;
    }

    /**
     * The spatial layer of frames of a template, 0 to 3.
     *
     * @param template 0 to one less than {@link #templates}
     */
    public int spatialLayer(int template) {
        return layers[template] >> 4;
    }

    /** The temporal layer of frames of a template, 0 to 7. */
    public int temporalLayer(int template) {
        return layers[template] & 15;
    }

    /** How many spatial layers the templates have, 1 to 4. */
    public int spatialLayers() {
        return spatialLayers;
    }

    /** Height in pixels of the pictures of the highest layer, -1 where it is not told. */
    public int height() {
        return height;
    }
}
