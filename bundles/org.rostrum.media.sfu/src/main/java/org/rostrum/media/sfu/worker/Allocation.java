package org.rostrum.media.sfu.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.media.sfu.stream.Layer;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.Slot;

/**
 * Shares out what the path to one receiver carries: sound first, then the smallest layer of every picture, then larger ones, content
 * before cameras and those before in the order of their slots. Up only with something to spare, down at once; a picture is left out only
 * where even its smallest layer has not fitted for a while, and the first one never.
 */
final class Allocation {
    static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    static final double TO_SPARE = 1.15;

    private static final long VOICE = 45_000;
    private static final int MAX_VOICES = 3;

    /** So many pictures at once are large enough for the rank: nobody sees more of a small tile. */
    private static final int LARGE = 2;

    private static final int MEDIUM = 9;

    private final Layer[] chosen;
    private final List<Slot> slots;
    private boolean isShort;
    private long shortSince;
    private long left;
    private long wish;

    Allocation(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        chosen = new Layer[slots.size()];
    }

    /**
     * Aims every slot at what it is to take.
     *
     * @param bitrate in bit/s; what is above what is wished for changes nothing
     */
    void share(long bitrate, long now) {
        int pictures = count(Kind.VIDEO);
        left = bitrate - VOICE * Math.min(MAX_VOICES, count(Kind.AUDIO));
        wish = VOICE * Math.min(MAX_VOICES, count(Kind.AUDIO));
        boolean fits = true;
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < slots.size(); i++) {
                if (isTurn(slots.get(i), turn)) {
                    wish += publication(i)
                            .best(mostUseful(slots.get(i), pictures), now)
                            .bitrate();
                    fits &= base(i, now);
                }
            }
        }
        for (int turn = 0; turn < 2; turn++) {
            for (int rank = 1; rank < 3; rank++) {
                raise(rank, turn, pictures, now);
            }
        }
        shortSince = isShort ? shortSince : now;
        isShort = !fits;
        apply(isShort && now - shortSince >= PATIENCE_NANOS, now);
    }

    /** What the receiver could use, in bit/s. */
    long wish() {
        return wish;
    }

    /** How many pictures are left out for want of room. */
    int paused() {
        int paused = 0;
        for (Slot slot : slots) {
            paused += isPicture(slot) && slot.aim() == null ? 1 : 0;
        }
        return paused;
    }

    private int count(Kind kind) {
        int count = 0;
        for (Slot slot : slots) {
            count += slot.kind() == kind && slot.following().isPresent() ? 1 : 0;
        }
        return count;
    }

    private static boolean isPicture(Slot slot) {
        return slot.kind() == Kind.VIDEO && slot.following().isPresent();
    }

    private static boolean isTurn(Slot slot, int turn) {
        return isPicture(slot) && isContent(slot) == (turn == 0);
    }

    private static boolean isContent(Slot slot) {
        return slot.following().orElseThrow().source() == Source.CONTENT;
    }

    private boolean base(int at, long now) {
        chosen[at] = publication(at).best(0, now);
        long cost = chosen[at].bitrate();
        if (cost <= left || isFirst(at)) {
            left -= cost;
            return true;
        }
        chosen[at] = null;
        return false;
    }

    private boolean isFirst(int at) {
        for (int i = 0; i < slots.size(); i++) {
            if (chosen[i] != null && i != at && isPicture(slots.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void raise(int rank, int turn, int pictures, long now) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (!isTurn(slot, turn) || chosen[i] == null || rank > mostUseful(slot, pictures)) {
                continue;
            }
            Layer better = publication(i).best(rank, now);
            long more = better.bitrate() - chosen[i].bitrate();
            if (better.rank() <= chosen[i].rank()) {
                continue;
            }
            boolean has = slot.aim() != null && slot.aim().rank() >= better.rank();
            if (has ? more <= left : more * TO_SPARE <= left) {
                left -= more;
                chosen[i] = better;
            }
        }
    }

    private static int mostUseful(Slot slot, int pictures) {
        if (isContent(slot) || pictures <= LARGE) {
            return 2;
        }
        return pictures <= MEDIUM ? 1 : 0;
    }

    private Publication publication(int at) {
        return slots.get(at).following().orElseThrow();
    }

    private void apply(boolean patienceIsOver, long now) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (isPicture(slot)) {
                boolean spared = chosen[i] == null && !patienceIsOver && slot.aim() != null;
                slot.aim(spared ? publication(i).best(0, now) : chosen[i]);
            }
            chosen[i] = null;
        }
    }
}
