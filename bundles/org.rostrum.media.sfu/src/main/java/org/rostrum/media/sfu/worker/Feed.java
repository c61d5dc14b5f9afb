package org.rostrum.media.sfu.worker;

import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.negotiation.Format;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.stream.Inbound;
import org.rostrum.media.sfu.stream.Publication;

/** A media section in which the client sends: how its packets are recognised, and where they go. */
final class Feed {
    /** A sender may start anew under another SSRC, but not with every packet. */
    private static final long CHANGE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Publication publication;
    private final Counters counters;
    private Section section;
    private Format format;
    private long changedAt;
    private int repairSsrc;

    Feed(Section section, Counters counters, long now) {
        publication = new Publication(section.source().orElseThrow(), counters);
        this.counters = counters;
        this.section = section;
        format = section.formats().get(0);
        changedAt = now - CHANGE_NANOS;
    }

    Source source() {
        return publication.source();
    }

    Publication publication() {
        return publication;
    }

    Inbound inbound() {
        return publication.inbound();
    }

    int payloadType() {
        return format.payloadType();
    }

    /** -1 where the client does not repair on a stream of its own. */
    int repairType() {
        return format.repairType();
    }

    String mid() {
        return section.mid();
    }

    boolean canPli() {
        return section.feedback().contains("nack pli");
    }

    boolean canNack() {
        return section.feedback().contains("nack");
    }

    /** The client has negotiated anew. Another codec starts another stream. */
    void renegotiated(Section again) {
        Format before = format;
        section = again;
        format = again.formats().get(0);
        if (before.codec() != format.codec() || before.payloadType() != format.payloadType()) {
            publication.feed(null);
        }
    }

    boolean isFedBy(int ssrc) {
        return inbound() != null && inbound().ssrc() == ssrc;
    }

    boolean announces(int ssrc) {
        return section.ssrcs().contains(ssrc);
    }

    /** Takes this SSRC for its stream from now on; false where that is too soon after the last change. */
    boolean latch(int ssrc, long now) {
        if (now - changedAt < CHANGE_NANOS) {
            return false;
        }
        changedAt = now;
        publication.feed(new Inbound(ssrc, format.codec(), section.extensions().audioLevel(), counters));
        return true;
    }

    boolean isRepairedBy(int ssrc) {
        return repairSsrc == ssrc && repairSsrc != 0;
    }

    /** Whether the offer says that packets of this SSRC mend what feeds this now. */
    boolean announcesRepair(int ssrc) {
        Integer mended = section.repairs().get(ssrc);
        return mended != null && isFedBy(mended);
    }

    /** Takes this SSRC for retransmissions from now on. */
    void latchRepair(int ssrc) {
        repairSsrc = ssrc;
    }

    void stop() {
        publication.feed(null);
    }
}
