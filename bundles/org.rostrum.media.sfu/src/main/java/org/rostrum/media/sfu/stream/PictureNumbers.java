package org.rostrum.media.sfu.stream;

import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.vp8.Vp8Descriptor;

/**
 * Renumbers the pictures of a slot, so that PictureID and TL0PICIDX of VP8 (RFC 7741 section 4.2) and VP9 (RFC 9628 section 4.2) and the
 * frame numbers of AV1's dependency descriptor run on when somebody else comes behind it: decoders take a jump for a loss. Shifts are
 * constant within a stretch, as in {@link Slot}.
 */
final class PictureNumbers {
    private final Vp8Descriptor vp8 = new Vp8Descriptor();
    private int pictureShift;
    private int layerShift;
    private int frameShift;
    private int lastPicture = -1;
    private int lastLayer = -1;
    private int lastFrame = -1;

    /** The packet starts a key frame of another stream. */
    void continueWith(Packet packet) {
        pictureShift = lastPicture >= 0 && packet.pictureId >= 0 ? lastPicture + 1 - packet.pictureId : 0;
        layerShift = lastLayer >= 0 && packet.tl0PicIdx >= 0 ? lastLayer + 1 - packet.tl0PicIdx : 0;
        frameShift = lastFrame >= 0 && packet.frameNumber() >= 0 ? lastFrame + 1 - packet.frameNumber() : 0;
    }

    /** Remembers where to run on: the newest picture, not one that came late. */
    void noteSent(Packet packet) {
        if (packet.pictureId >= 0) {
            int picture = packet.pictureId + pictureShift & 0x7fff;
            boolean newer = lastPicture < 0 || (picture - lastPicture & 0x7fff) < 0x4000;
            lastPicture = newer ? picture : lastPicture;
        }
        if (packet.tl0PicIdx >= 0) {
            int layer = packet.tl0PicIdx + layerShift & 0xff;
            boolean newer = lastLayer < 0 || (layer - lastLayer & 0xff) < 0x80;
            lastLayer = newer ? layer : lastLayer;
        }
        if (packet.dependenciesAt >= 0) {
            int frame = packet.frameNumber() + frameShift & 0xffff;
            boolean newer = lastFrame < 0 || (frame - lastFrame & 0xffff) < 0x8000;
            lastFrame = newer ? frame : lastFrame;
        }
    }

    /**
     * Writes the renumbered descriptor, of VP9's its beginning.
     *
     * @return the length of what is written: so many bytes of the payload need not be sent from the packet; 0 where nothing changes
     */
    int rewrite(Packet packet, byte[] target, int at) {
        int length = packet.descriptorLength;
        if (length == 0 || (pictureShift == 0 && layerShift == 0)) {
            return 0;
        }
        if (packet.codec == Codec.VP9) {
            return packet.vp9.renumber(target, at, packet.pictureId + pictureShift, packet.tl0PicIdx + layerShift);
        }
        System.arraycopy(packet.buffer, packet.header.payloadOffset(), target, at, length + 1);
        vp8.wrap(target, at, length + 1);
        vp8.rewritePictureId(packet.pictureId + pictureShift);
        vp8.rewriteTl0PicIdx(packet.tl0PicIdx + layerShift);
        return length;
    }

    /** Renumbers the frame in a copy of the packet's dependency descriptor. */
    void renumberFrame(Packet packet, byte[] target, int at) {
        Repair.put16(target, at + DependencyDescriptor.FRAME_NUMBER_AT, packet.frameNumber() + frameShift);
    }
}
