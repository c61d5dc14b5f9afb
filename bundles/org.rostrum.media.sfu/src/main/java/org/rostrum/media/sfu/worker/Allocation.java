package org.rostrum.media.sfu.worker;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.media.sfu.stream.Layer;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.Slot;

/**
 * Shares out what the path to one receiver carries: sound first, then the smallest layer of every picture, then larger ones as far as
 * their tiles show more of them: content before cameras, larger tiles before smaller ones; of equal ones what the receiver named first,
 * whoever dominates, then the others step by step in the order it gave. Up only with something to spare and not right after going down, down
 * at once; a picture is left out only where even its smallest layer has not fitted for a while, and the first one never.
 */
final class Allocation {
    static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    static final long CAUTION_NANOS = TimeUnit.SECONDS.toNanos(2);
    static final double TO_SPARE = 1.15;

    private static final long VOICE = 45_000;

    /** More for a voice that comes twice (RFC 2198). */
    private static final long TWICE = 35_000;

    private static final int MAX_VOICES = 3;

    /** So many pictures at once are large enough for the rank: nobody sees more of a small tile. */
    private static final int LARGE = 2;

    private static final int MEDIUM = 9;

    private final List<Slot> slots;
    private final Layer[] chosen;
    private final long[] lowered;
    private final int[] order;
    private int shown;
    private Publication dominant;
    private int firstCamera;
    private boolean isShort;
    private long shortSince;
    private long left;
    private long wish;

    Allocation(List<Slot> slots, long now) {
        this.slots = List.copyOf(slots);
        chosen = new Layer[slots.size()];
        order = new int[slots.size()];
        lowered = new long[slots.size()];
        Arrays.fill(lowered, now - CAUTION_NANOS);
    }

    /**
     * Aims every slot at what it is to take.
     *
     * @param bitrate in bit/s; what is above what is wished for changes nothing
     */
    void share(long bitrate, long now) {
        wish = voices();
        left = bitrate - wish;
        rankPictures();
        boolean fits = true;
        for (int i = 0; i < shown; i++) {
            Slot slot = slots.get(order[i]);
            slot.need(mostUseful(slot));
            wish += publication(order[i]).expected(slot.need(), now);
            fits &= base(order[i], i == 0, now);
        }
        for (int from = 0; from < shown; ) {
            int to = endOfEquals(from);
            for (int rank = 1; rank < 3; rank++) {
                raise(rank, from, to, now);
            }
            from = to;
        }
        shortSince = isShort ? shortSince : now;
        isShort = !fits;
        apply(isShort && now - shortSince >= PATIENCE_NANOS, now);
    }

    /** The picture of whoever speaks before all others; null for none. */
    void favour(Publication picture) {
        dominant = picture;
    }

    /** What the receiver could use, in bit/s. */
    long wish() {
        return wish;
    }

    /** What they cost, in bit/s: so many speak at once at most. */
    private long voices() {
        int count = 0;
        long cost = VOICE;
        for (Slot slot : slots) {
            count += slot.kind() == Kind.AUDIO && slot.following().isPresent() ? 1 : 0;
            cost = slot.isRedundant() ? VOICE + TWICE : cost;
        }
        return cost * Math.min(MAX_VOICES, count);
    }

    /** Puts the pictures that are shown in the order in which they are served; insertion, for there are few and they hardly change. */
    private void rankPictures() {
        shown = 0;
        firstCamera = firstCamera();
        for (int at = 0; at < slots.size(); at++) {
            Slot slot = slots.get(at);
            if (slot.isPicture() && !isWanted(slot)) {
                slot.need(-1);
            } else if (slot.isPicture()) {
                int i = shown++;
                for (; i > 0 && comesBefore(slot, slots.get(order[i - 1])); i--) {
                    order[i] = order[i - 1];
                }
                order[i] = at;
            }
        }
    }

    private int firstCamera() {
        int first = Integer.MAX_VALUE;
        for (Slot slot : slots) {
            if (slot.isPicture() && isWanted(slot) && !isContent(slot)) {
                first = Math.min(first, slot.place());
            }
        }
        return first;
    }

    private boolean comesBefore(Slot one, Slot other) {
        if (isContent(one) != isContent(other)) {
            return isContent(one);
        }
        if (one.height() != other.height()) {
            return one.height() > other.height();
        }
        return favour(one) != favour(other) ? favour(one) > favour(other) : one.place() < other.place();
    }

    /** A page puts first whom its user has pinned; who dominates comes after. */
    private int favour(Slot slot) {
        if (slot.place() == firstCamera && firstCamera != Integer.MAX_VALUE) {
            return 2;
        }
        return isDominant(slot) ? 1 : 0;
    }

    private boolean isDominant(Slot slot) {
        return dominant != null && slot.following().orElseThrow() == dominant;
    }

    private int endOfEquals(int from) {
        Slot first = slots.get(order[from]);
        int to = from + 1;
        while (to < shown
                && isContent(slots.get(order[to])) == isContent(first)
                && slots.get(order[to]).height() == first.height()
                && isDominant(slots.get(order[to])) == isDominant(first)) {
            to++;
        }
        return to;
    }

    /** What nobody looks at is not sent, nor what the receiver has no decoder for. */
    private static boolean isWanted(Slot slot) {
        return slot.isShown() && slot.isReadable();
    }

    private static boolean isContent(Slot slot) {
        return slot.following().orElseThrow().source() == Source.CONTENT;
    }

    private boolean base(int at, boolean first, long now) {
        chosen[at] = publication(at).best(0, now);
        long cost = chosen[at].bitrate();
        boolean fits = slots.get(at).aim() != null
                ? cost <= left
                : now - lowered[at] >= CAUTION_NANOS && cost * TO_SPARE <= left;
        if (fits || first) {
            left -= cost;
            return true;
        }
        chosen[at] = null;
        return false;
    }

    private void raise(int rank, int from, int to, long now) {
        for (int i = from; i < to; i++) {
            int at = order[i];
            Slot slot = slots.get(at);
            if (chosen[at] == null || rank > slot.need()) {
                continue;
            }
            Layer better = publication(at).best(rank, now);
            long more = better.bitrate() - chosen[at].bitrate();
            if (better.rank() <= chosen[at].rank()) {
                continue;
            }
            boolean has = slot.aim() != null && slot.aim().rank() >= better.rank();
            boolean calm = now - lowered[at] >= CAUTION_NANOS;
            if (has ? more <= left : calm && more * TO_SPARE <= left) {
                left -= more;
                chosen[at] = better;
            }
        }
    }

    private int mostUseful(Slot slot) {
        if (slot.height() > 0) {
            return slot.following().orElseThrow().rankFor(slot.height());
        }
        if (isContent(slot) || shown <= LARGE) {
            return 2;
        }
        return shown <= MEDIUM ? 1 : 0;
    }

    private Publication publication(int at) {
        return slots.get(at).following().orElseThrow();
    }

    private void apply(boolean patienceIsOver, long now) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.isPicture()) {
                boolean spared = chosen[i] == null && isWanted(slot) && !patienceIsOver && slot.aim() != null;
                Layer next = spared ? publication(i).best(0, now) : chosen[i];
                boolean falls = slot.aim() != null
                        && next != null
                        && next.rank() < slot.aim().rank();
                boolean stops = slot.aim() != null && next == null && isWanted(slot);
                lowered[i] = stops || (falls && next.rank() < slot.need()) ? now : lowered[i];
                slot.aim(next);
            }
            chosen[i] = null;
        }
    }
}
