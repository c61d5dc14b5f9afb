package org.rostrum.media.sfu.worker;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.negotiation.Format;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.stream.Inbound;
import org.rostrum.media.sfu.stream.InboundFormat;
import org.rostrum.media.sfu.stream.Layer;
import org.rostrum.media.sfu.stream.Publication;

/** A media section in which the client sends: how its packets are recognised, and where they go. */
final class Feed {
    /** A sender may start anew under another SSRC, but not with every packet. */
    private static final long CHANGE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Who changes to a smaller layer needs the larger one until a key frame has come. */
    static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** Who has no viewer yet finds out meanwhile how much the path to here carries, and has it ready for the first. */
    static final long LINGER_ALONE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Publication publication;
    private final Counters counters;
    private final long[] changedAt;
    private final int[] ssrcs;
    private final int[] repairSsrcs;
    private Section section;
    private Format format;
    private int redundantType;
    private int taken;
    private long allTakenAt;

    Feed(Section section, Counters counters, long now) {
        int layers = Math.max(1, section.rids().size());
        publication = new Publication(section.source().orElseThrow(), layers, counters);
        this.counters = counters;
        this.section = section;
        format = section.plain();
        redundantType = section.redundantType();
        ssrcs = new int[layers];
        repairSsrcs = new int[layers];
        changedAt = new long[layers];
        taken = layers;
        allTakenAt = now;
        Arrays.fill(changedAt, now - CHANGE_NANOS);
    }

    /** Whether the section still is what this was made for. */
    boolean fits(Section other) {
        return mid().equals(other.mid())
                && source() == other.source().orElseThrow()
                && section.rids().equals(other.rids());
    }

    Source source() {
        return publication.source();
    }

    Publication publication() {
        return publication;
    }

    List<Layer> layers() {
        return publication.layers();
    }

    int payloadType() {
        return format.payloadType();
    }

    /** Whether packets with this number are of this feed: plain, or wrapped as redundant sound. */
    boolean takes(int type) {
        return type == format.payloadType() || type == redundantType;
    }

    /** -1 where the client does not repair on a stream of its own. */
    int repairType() {
        return format.repairType();
    }

    /** How many of the layers somebody takes, or has taken a moment ago. */
    int taken() {
        return taken;
    }

    /** Looks how many are taken now; whether that makes a difference. More at once, fewer only when they are not missed for a while. */
    boolean noteTaken(long now) {
        int wanted = publication.taken();
        int before = taken;
        if (wanted >= taken) {
            allTakenAt = now;
            taken = wanted;
        } else if (now - allTakenAt >= (publication.isFollowed() ? LINGER_NANOS : LINGER_ALONE_NANOS)) {
            taken = wanted;
        }
        return taken != before;
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
        InboundFormat before = inboundFormat();
        section = again;
        format = again.plain();
        redundantType = again.redundantType();
        if (!before.equals(inboundFormat())) {
            layers().forEach(layer -> layer.feed(null));
        }
    }

    private InboundFormat inboundFormat() {
        Section.ExtensionIds ids = section.extensions();
        return new InboundFormat(
                format.codec(), format.payloadType(), redundantType, ids.audioLevel(), ids.dependencies());
    }

    /** The layer that this SSRC feeds, null for none. */
    Layer fedBy(int ssrc) {
        for (int i = 0; i < layers().size(); i++) {
            Inbound inbound = layers().get(i).inbound();
            if (inbound != null && inbound.ssrc() == ssrc) {
                return layers().get(i);
            }
        }
        return null;
    }

    /** The layer that this SSRC repairs, null for none. */
    Layer repairedBy(int ssrc) {
        for (int i = 0; i < repairSsrcs.length; i++) {
            if (repairSsrcs[i] == ssrc && ssrc != 0) {
                return layers().get(i);
            }
        }
        return null;
    }

    /**
     * The layer that an SSRC not seen before belongs to, null for none: the one announced, or the one its packets say (RFC 9143 section
     * 9.2, RFC 8852).
     *
     * @param rid as its packets say, empty where they do not
     */
    Layer claimed(int ssrc, String mid, String rid) {
        for (int rank = 0; rank < ssrcs.length; rank++) {
            if (ssrcs[rank] == ssrc && ssrc != 0) {
                return layers().get(rank); // known from before: clients name their packets only until they are heard
            }
        }
        boolean ours = section.ssrcs().contains(ssrc) || mid().equals(mid);
        return ours ? named(rid) : null;
    }

    /** As {@link #claimed}, for the SSRC of retransmissions. */
    Layer claimedRepair(int ssrc, String mid, String rid) {
        Integer mended = section.repairs().get(ssrc);
        if (mended != null) {
            return fedBy(mended);
        }
        return mid().equals(mid) ? named(rid) : null;
    }

    private Layer named(String rid) {
        int rank = section.rids().isEmpty() ? 0 : section.rids().indexOf(rid);
        return rank < 0 ? null : layers().get(rank);
    }

    /** Takes this SSRC for the layer from now on; false where that is too soon after the last change. */
    boolean latch(Layer layer, int ssrc, long now) {
        if (now - changedAt[layer.rank()] < CHANGE_NANOS) {
            return false;
        }
        changedAt[layer.rank()] = now;
        ssrcs[layer.rank()] = ssrc;
        layer.feed(new Inbound(ssrc, inboundFormat(), counters));
        return true;
    }

    /** Takes this SSRC for retransmissions of the layer from now on. */
    void latchRepair(Layer layer, int ssrc) {
        repairSsrcs[layer.rank()] = ssrc;
    }

    /** The stream has ended. */
    void stop(int ssrc) {
        Layer layer = fedBy(ssrc);
        if (layer != null) {
            layer.feed(null);
        }
    }
}
