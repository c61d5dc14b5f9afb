package org.rostrum.media.sfu.stream;

import java.util.concurrent.TimeUnit;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.SequenceUnwrapper;
import org.rostrum.rtp.rtcp.RtcpWriter;

/** The receiving end of one SSRC: counts, gaps, clock, and the newest packets (RFC 3550 appendix A). */
public final class Inbound {
    private static final int VIDEO_RING = 64;
    private static final int LARGEST_VIDEO_RING = 512;
    private static final int AUDIO_RING = 64;

    private final int ssrc;
    private final InboundFormat format;
    private final Counters counters;
    private final PacketRing ring;
    private final SequenceUnwrapper unwrapper = new SequenceUnwrapper();
    private final Gaps gaps = new Gaps();
    private final MediaClock clock;
    private final Packet packet = new Packet();

    private long first = -1;
    private long highest = -1;
    private long received;
    private long reportedExpected;
    private long reportedReceived;
    private double jitter;
    private int lastTransit;
    private long lastReport;
    private long lastReportAt;
    private boolean beyondRepair;

    public Inbound(int ssrc, InboundFormat format, Counters counters) {
        this.ssrc = ssrc;
        this.format = format;
        this.counters = counters;
        ring = format.codec().kind() == Kind.VIDEO
                ? new PacketRing(VIDEO_RING, LARGEST_VIDEO_RING)
                : new PacketRing(AUDIO_RING, AUDIO_RING);
        clock = new MediaClock(format.codec().kind().rate());
    }

    public int ssrc() {
        return ssrc;
    }

    PacketRing ring() {
        return ring;
    }

    MediaClock clock() {
        return clock;
    }

    Codec codec() {
        return format.codec();
    }

    /** How its packets are to be read. */
    InboundFormat format() {
        return format;
    }

    /**
     * Takes a genuine packet of this SSRC.
     *
     * @param header of that packet
     * @return the packet to forward, valid until the next call; null where it is of no use any more
     */
    public Packet accept(RtpHeader header, byte[] buffer, int offset, int length, long now) {
        long sequence = unwrapper.unwrap(header.sequence());
        if (ring.isBehind(sequence)) {
            counters.count(Counter.DROP_LATE);
            return null;
        }
        note(sequence, header.timestamp(), now);
        byte[] kept = ring.store(sequence, buffer, offset, length, now);
        if (!packet.wrap(kept, length, sequence, format)) {
            counters.count(Counter.DROP_MALFORMED);
            return null;
        }
        return packet;
    }

    /** Takes a packet of this SSRC that came again on a stream of its own: it mends, and counts for nothing (RFC 4588 section 6.2). */
    public Packet acceptRepair(RtpHeader header, byte[] buffer, int offset, int length, long now) {
        if (first < 0) {
            return null;
        }
        long sequence = unwrapper.unwrap(header.sequence());
        if (ring.find(sequence) >= 0) {
            return null; // known: sent again to try the path
        }
        if (ring.isBehind(sequence)) {
            counters.count(Counter.DROP_LATE);
            return null;
        }
        gaps.close(sequence);
        byte[] kept = ring.store(sequence, buffer, offset, length, now);
        return packet.wrap(kept, length, sequence, format) ? packet : null;
    }

    /** An end for the same stream on another worker, which has nothing yet. */
    Inbound replicated(Counters there) {
        return new Inbound(ssrc, format, there);
    }

    /**
     * Takes a packet that another worker has accepted, with the number and the clock it has there.
     *
     * @param kept whether it is wanted for longer than the parcel lasts
     * @return as {@link #accept}
     */
    Packet acceptPassed(Relay.Parcel parcel, boolean kept, long now) {
        clock.follow(parcel.clock);
        if (kept && ring.isBehind(parcel.sequence)) {
            counters.count(Counter.DROP_LATE);
            return null;
        }
        byte[] where = kept ? ring.store(parcel.sequence, parcel.bytes, 0, parcel.length, now) : parcel.bytes;
        return packet.wrap(where, parcel.length, parcel.sequence, format) ? packet : null;
    }

    private void note(long sequence, int timestamp, long now) {
        received++;
        if (first < 0) {
            first = sequence;
            highest = sequence;
            lastTransit = transit(timestamp, now);
            clock.arrived(timestamp, now);
            return;
        }
        if (sequence > highest) {
            noteGap(sequence, now);
            highest = sequence;
        } else {
            gaps.close(sequence);
        }
        int transit = transit(timestamp, now);
        jitter += (Math.abs(transit - lastTransit) - jitter) / 16;
        lastTransit = transit;
    }

    private void noteGap(long sequence, long now) {
        if (format.codec().kind() == Kind.VIDEO && sequence > highest + 1 && !gaps.open(highest + 1, sequence, now)) {
            beyondRepair = true;
        }
    }

    private int transit(int timestamp, long now) {
        long ticks = now / 1000 * format.codec().kind().rate() / 1_000_000;
        return (int) ticks - timestamp;
    }

    /**
     * Writes a request for what is missing, if it is time.
     *
     * @param scratch room for {@link Gaps#MAX} numbers
     */
    public void requestMissing(RtcpWriter writer, int ourSsrc, int[] scratch, long now) {
        int due = gaps.due(now, scratch);
        if (due < 0) {
            beyondRepair = true;
        }
        if (due > 0 && writer.nack(ourSsrc, ssrc, scratch, due)) {
            counters.add(Counter.NACKS_OUT, due);
        }
    }

    /** Whether so much was lost since the last call that only a key frame helps. */
    public boolean takeBeyondRepair() {
        boolean was = beyondRepair;
        beyondRepair = false;
        return was;
    }

    /** Takes the publisher's word on which instant a timestamp stands for. */
    public void senderReported(long ntp, int timestamp, RemoteClock publisher, long now) {
        lastReport = ntp;
        lastReportAt = now;
        clock.reported(timestamp, publisher.instantOf(ntp));
    }

    /** Writes the report block of this source behind a receiver report (RFC 3550 section 6.4.1, appendix A.3). */
    public void report(RtcpWriter writer, long now) {
        if (first < 0) {
            return;
        }
        long expected = highest - first + 1;
        long expectedNow = expected - reportedExpected;
        long lostNow = expectedNow - (received - reportedReceived);
        reportedExpected = expected;
        reportedReceived = received;
        counters.add(Counter.LOST, Math.max(0, lostNow));
        int fraction = expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, (lostNow << 8) / expectedNow);
        long delay = lastReport == 0 ? 0 : ((now - lastReportAt) << 16) / TimeUnit.SECONDS.toNanos(1);
        writer.reportBlock(
                ssrc,
                fraction,
                (int) (expected - received),
                highest - (first & ~0xffffL),
                (long) jitter,
                lastReport == 0 ? 0 : WallClock.middle(lastReport),
                delay);
    }
}
