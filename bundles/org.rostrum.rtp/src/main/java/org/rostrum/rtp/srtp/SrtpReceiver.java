package org.rostrum.rtp.srtp;

import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * Verifies and decrypts what comes in on one transport (RFC 3711 section 3.3, RFC 7714). One per direction and transport; not
 * thread-safe; keeps its ciphers, allocates only for a new source (and whatever the JDK's cipher does per packet).
 *
 * <p>Hostile input: a packet that is malformed, forged, replayed or one source too many is answered -1 and changes nothing but a counter;
 * its bytes are then undefined. A source gets its state only by a genuine packet. Nothing throws on account of packet content.
 */
public final class SrtpReceiver {
    /** How far behind the newest an RTP packet may come, in packets. */
    public static final int REPLAY_WINDOW = 1024;

    private static final int RTCP_REPLAY_WINDOW = 128;
    private static final int RTCP_CLEAR_LENGTH = 8;
    private static final int ENCRYPTED_FLAG = 0x8000_0000;

    private final SrtpProfile profile;
    private final PacketCipher rtp;
    private final PacketCipher rtcp;
    private final SourceTable<ReplayWindow> sources;
    private final SourceTable<ReplayWindow> rtcpSources;
    private long forged;
    private long replayed;
    private long refusedSources;

    /**
     * Derives the session keys.
     *
     * @param maxSources how many SSRCs may be received on this transport, 1 or more; about 200 bytes each
     */
    public SrtpReceiver(SrtpMasterKey key, int maxSources) {
        this(key.profile(), key.rtpKeys(), key.rtcpKeys(), maxSources);
    }

    SrtpReceiver(SrtpProfile profile, SessionKeys rtpKeys, SessionKeys rtcpKeys, int maxSources) {
        this.profile = profile;
        rtp = PacketCipher.forRtp(profile, rtpKeys);
        rtcp = PacketCipher.forRtcp(profile, rtcpKeys);
        sources = new SourceTable<>(maxSources, () -> new ReplayWindow(REPLAY_WINDOW));
        rtcpSources = new SourceTable<>(maxSources, () -> new ReplayWindow(RTCP_REPLAY_WINDOW));
    }

    /** Turns an SRTP packet into an RTP packet in place. Answers its length, or -1. */
    public int unprotectRtp(byte[] buffer, int offset, int length) {
        int headerLength = RtpHeader.lengthOf(buffer, offset, length);
        if (headerLength < 0 || length - headerLength < profile.rtpOverhead()) {
            return -1;
        }
        int ssrc = BigEndian.i32(buffer, offset + 8);
        ReplayWindow source = sources.find(ssrc);
        long index = PacketIndex.nearest(source == null ? -1 : source.highest(), BigEndian.u16(buffer, offset + 2));
        if (!isAcceptable(sources, source, index, PacketIndex.MAX)) {
            return -1;
        }
        return accept(sources, ssrc, index, rtp.open(ssrc, index, buffer, offset, length, headerLength));
    }

    /**
     * Turns an SRTCP packet into a compound RTCP packet in place. Answers its length, or -1. SRTCP that is not encrypted is refused:
     * WebRTC never sends it.
     */
    public int unprotectRtcp(byte[] buffer, int offset, int length) {
        if (length < RTCP_CLEAR_LENGTH + profile.rtcpOverhead()
                || !BigEndian.inside(buffer, offset, length)
                || (buffer[offset] & 0xc0) != 0x80) {
            return -1;
        }
        int ssrc = BigEndian.i32(buffer, offset + 4);
        int indexWord = BigEndian.i32(buffer, offset + length - indexWordFromEnd());
        if ((indexWord & ENCRYPTED_FLAG) == 0) {
            return -1;
        }
        long index = indexWord & PacketIndex.MAX_RTCP;
        if (!isAcceptable(rtcpSources, rtcpSources.find(ssrc), index, PacketIndex.MAX_RTCP)) {
            return -1;
        }
        return accept(rtcpSources, ssrc, index, rtcp.open(ssrc, index, buffer, offset, length, RTCP_CLEAR_LENGTH));
    }

    /** Packets whose tag was wrong. */
    public long forged() {
        return forged;
    }

    /** Packets that had come before, or came too late to tell. */
    public long replayed() {
        return replayed;
    }

    /** Packets of more sources than this transport may have. */
    public long refusedSources() {
        return refusedSources;
    }

    private int indexWordFromEnd() {
        return profile == SrtpProfile.AEAD_AES_128_GCM ? 4 : profile.rtcpOverhead();
    }

    private boolean isAcceptable(SourceTable<ReplayWindow> table, ReplayWindow source, long index, long most) {
        if (source == null && table.isFull()) {
            refusedSources++;
            return false;
        }
        boolean old = index < 0 || index > most || (source != null && (source.isBehind(index) || source.isSeen(index)));
        if (old) {
            replayed++;
        }
        return !old;
    }

    /** Only a genuine packet moves the window, else anybody could (RFC 3711 section 3.3). */
    private int accept(SourceTable<ReplayWindow> table, int ssrc, long index, int plainLength) {
        if (plainLength < 0) {
            forged++;
            return -1;
        }
        table.findOrAdd(ssrc).mark(index);
        return plainLength;
    }
}
