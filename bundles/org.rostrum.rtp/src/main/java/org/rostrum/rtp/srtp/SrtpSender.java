package org.rostrum.rtp.srtp;

import java.util.Arrays;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * Protects what goes out on one transport (RFC 3711 section 3.3, RFC 7714). One per direction and transport; not thread-safe; keeps its
 * ciphers, allocates only for a new source (and whatever the JDK's cipher does per packet).
 *
 * <p><b>Sending again.</b> One packet index must never protect two different packets: it would give away the key stream, with GCM even
 * the means to forge. So a sequence number may be sent again only as exactly the same packet, header extensions included. This class
 * remembers a digest of the last {@value #RESEND_WINDOW} packets of each source and refuses anything else; a transport-wide sequence
 * number that must change calls for retransmission on an RTX stream of its own (RFC 4588). Older packets can no longer be told and are
 * refused too.
 *
 * <p><b>Sequence numbers</b> must start below 32,768 (else a receiver that misses the first packets guesses another rollover counter,
 * RFC 3711 section 3.3.1) and must not jump ahead by more than 32,767.
 *
 * <p>Whatever cannot be protected is answered -1; packet content never makes a method throw.
 */
public final class SrtpSender {
    /** How many packets per source may be sent again. */
    public static final int RESEND_WINDOW = 512;

    private static final int RTCP_CLEAR_LENGTH = 8;

    private final SrtpProfile profile;
    private final PacketCipher rtp;
    private final PacketCipher rtcp;
    private final SourceTable<Source> sources;
    private final SourceTable<RtcpSource> rtcpSources;
    private long refusedRepeats;

    private static final class Source {
        final ReplayWindow sent = new ReplayWindow(RESEND_WINDOW);
        final int[] digests = new int[RESEND_WINDOW];
    }

    private static final class RtcpSource {
        long lastIndex;
    }

    /**
     * Derives the session keys. About 2.2 KB are kept for every source.
     *
     * @param maxSources how many SSRCs may be sent on this transport, 1 or more; sources are never forgotten, because a source that starts
     *     anew would use its packet indices twice: send all of a receiver's streams from a fixed set of SSRCs
     */
    public SrtpSender(SrtpMasterKey key, int maxSources) {
        this(key.profile(), key.rtpKeys(), key.rtcpKeys(), maxSources);
    }

    SrtpSender(SrtpProfile profile, SessionKeys rtpKeys, SessionKeys rtcpKeys, int maxSources) {
        this.profile = profile;
        rtp = PacketCipher.forRtp(profile, rtpKeys);
        rtcp = PacketCipher.forRtcp(profile, rtcpKeys);
        sources = new SourceTable<>(maxSources, Source::new);
        rtcpSources = new SourceTable<>(maxSources, RtcpSource::new);
    }

    /**
     * Protects the RTP packet at {@code [offset, offset + length)} into {@code target}, which may be the same place in the same array
     * (then the packet grows in place by {@link SrtpProfile#rtpOverhead}).
     *
     * @return length of the protected packet; -1 where the packet is no RTP, the target has no room, there are too many sources, or a
     *     packet under this sequence number must not be sent (again)
     */
    public int protectRtp(byte[] packet, int offset, int length, byte[] target, int targetOffset) {
        int headerLength = RtpHeader.lengthOf(packet, offset, length);
        if (headerLength < 0) {
            return -1;
        }
        return protectRtp(
                packet,
                offset,
                headerLength,
                packet,
                offset + headerLength,
                length - headerLength,
                target,
                targetOffset);
    }

    /**
     * Protects a packet that lies in two places: a header written for this receiver, and a payload shared with all others, which is
     * encrypted straight from where it lies. The first part may hold more than the RTP header: rewritten first bytes of the payload (a VP8
     * descriptor, the original sequence number of RTX) are encrypted with it. Neither part is changed unless it lies in the target.
     *
     * @return as for the packet in one place
     */
    public int protectRtp(
            byte[] header,
            int headerOffset,
            int headerLength,
            byte[] payload,
            int payloadOffset,
            int payloadLength,
            byte[] target,
            int targetOffset) {
        int clearLength = RtpHeader.lengthOf(header, headerOffset, headerLength);
        if (clearLength < 0
                || !BigEndian.inside(payload, payloadOffset, payloadLength)
                || !hasRoom(target, targetOffset, headerLength, payloadLength, profile.rtpOverhead())) {
            return -1;
        }
        int ssrc = BigEndian.i32(header, headerOffset + 8);
        Source source = sources.findOrAdd(ssrc);
        if (source == null) {
            return -1;
        }
        long index = PacketIndex.nearest(source.sent.highest(), BigEndian.u16(header, headerOffset + 2));
        if (index < 0 || index > PacketIndex.MAX || source.sent.isBehind(index)) {
            refusedRepeats++;
            return -1;
        }
        boolean direct = clearLength == headerLength && payload != target;
        if (!direct) {
            System.arraycopy(payload, payloadOffset, target, targetOffset + headerLength, payloadLength);
        }
        System.arraycopy(header, headerOffset, target, targetOffset, headerLength);
        int plainLength = headerLength - clearLength + payloadLength;
        int plainOffset = direct ? payloadOffset : targetOffset + clearLength;
        int length = rtp.seal(
                ssrc, index, direct ? payload : target, plainOffset, plainLength, target, targetOffset, clearLength);
        return remember(source, index, target, targetOffset, length);
    }

    /**
     * Lets a sealed packet out if its index is new, or it is the very packet that had this index before: the last four bytes of the tag are
     * equal for equal packets and different for others, but once in 2^32.
     */
    private int remember(Source source, long index, byte[] target, int targetOffset, int length) {
        int digest = BigEndian.i32(target, targetOffset + length - 4);
        int slot = (int) index & (RESEND_WINDOW - 1);
        if (source.sent.isSeen(index) && source.digests[slot] != digest) {
            Arrays.fill(target, targetOffset, targetOffset + length, (byte) 0);
            refusedRepeats++;
            return -1;
        }
        source.sent.mark(index);
        source.digests[slot] = digest;
        return length;
    }

    /**
     * Protects a compound RTCP packet into {@code target}, which may be the same place in the same array. Its own index counts up, so it
     * may be sent as often as wished.
     *
     * @return length of the protected packet; -1 where the packet is no RTCP, the target has no room, there are too many sources or no
     *     index is left
     */
    public int protectRtcp(byte[] packet, int offset, int length, byte[] target, int targetOffset) {
        if (length < RTCP_CLEAR_LENGTH
                || !BigEndian.inside(packet, offset, length)
                || (packet[offset] & 0xc0) != 0x80
                || !hasRoom(target, targetOffset, length, 0, profile.rtcpOverhead())) {
            return -1;
        }
        int ssrc = BigEndian.i32(packet, offset + 4);
        RtcpSource source = rtcpSources.findOrAdd(ssrc);
        if (source == null || source.lastIndex == PacketIndex.MAX_RTCP) {
            return -1;
        }
        source.lastIndex++;
        System.arraycopy(packet, offset, target, targetOffset, length);
        return rtcp.seal(
                ssrc,
                source.lastIndex,
                target,
                targetOffset + RTCP_CLEAR_LENGTH,
                length - RTCP_CLEAR_LENGTH,
                target,
                targetOffset,
                RTCP_CLEAR_LENGTH);
    }

    /** Packets not let out because their index had protected something else, or might have: a bug in whoever sends. */
    public long refusedRepeats() {
        return refusedRepeats;
    }

    private static boolean hasRoom(byte[] target, int offset, int first, int second, int overhead) {
        long length = (long) first + second + overhead;
        return offset >= 0 && length <= target.length - (long) offset;
    }
}
