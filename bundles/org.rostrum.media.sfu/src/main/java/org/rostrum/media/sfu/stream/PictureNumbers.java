package org.rostrum.media.sfu.stream;

import org.rostrum.rtp.vp8.Vp8Descriptor;

/**
 * Renumbers the pictures of a VP8 slot (RFC 7741 section 4.2), so that PictureID and TL0PICIDX run on when somebody else comes behind it:
 * decoders take a jump for a loss. Shifts are constant within a stretch, as in {@link Slot}.
 */
final class PictureNumbers {
    private final Vp8Descriptor copy = new Vp8Descriptor();
    private int pictureShift;
    private int layerShift;
    private int lastPicture = -1;
    private int lastLayer = -1;

    /** The packet starts a key frame of another stream. */
    void continueWith(Packet packet) {
        pictureShift = 0;
        layerShift = 0;
        if (packet.described && lastPicture >= 0 && packet.vp8.hasPictureId()) {
            pictureShift = lastPicture + 1 - packet.vp8.pictureId();
        }
        if (packet.described && lastLayer >= 0 && packet.vp8.tl0PicIdx() >= 0) {
            layerShift = lastLayer + 1 - packet.vp8.tl0PicIdx();
        }
    }

    /** Remembers where to run on: the newest picture, not one that came late. */
    void noteSent(Packet packet) {
        if (!packet.described) {
            return;
        }
        if (packet.vp8.hasPictureId()) {
            int picture = packet.vp8.pictureId() + pictureShift & 0x7fff;
            boolean newer = lastPicture < 0 || (picture - lastPicture & 0x7fff) < 0x4000;
            lastPicture = newer ? picture : lastPicture;
        }
        if (packet.vp8.tl0PicIdx() >= 0) {
            int layer = packet.vp8.tl0PicIdx() + layerShift & 0xff;
            boolean newer = lastLayer < 0 || (layer - lastLayer & 0xff) < 0x80;
            lastLayer = newer ? layer : lastLayer;
        }
    }

    /**
     * Writes the renumbered descriptor.
     *
     * @return its length: so many bytes of the payload need not be sent from the packet; 0 where nothing changes
     */
    int rewrite(Packet packet, byte[] target, int at) {
        int length = packet.described ? packet.vp8.length() : 0;
        if (length == 0 || (pictureShift == 0 && layerShift == 0)) {
            return 0;
        }
        System.arraycopy(packet.buffer, packet.header.payloadOffset(), target, at, length + 1);
        copy.wrap(target, at, length + 1);
        copy.rewritePictureId(packet.vp8.pictureId() + pictureShift);
        copy.rewriteTl0PicIdx(packet.vp8.tl0PicIdx() + layerShift);
        return length;
    }
}
