package org.rostrum.media.sfu.bandwidth;

/**
 * One short try to send more than before, and what came of it: a few bursts, so that growth need not wait for the publishers. Bytes of the
 * first burst are not counted, for nobody knows how long they took.
 */
final class Probe {
    /** Long enough for five turns of the worker. */
    static final long LENGTH_MICROS = 60_000;

    private static final int MIN_PACKETS = 5;
    private static final long PATIENCE_MICROS = 500_000;
    private static final double CONGESTED = 0.9;
    private static final double SAFETY = 0.95;

    private int cluster;
    private double rate;
    private long begun;
    private long sentBytes;
    private boolean sending;
    private boolean waiting;
    private long firstSent;
    private long lastSent;
    private long firstArrived;
    private long lastArrived;
    private long bytes;
    private int packets;

    void begin(double bitrate, long now) {
        cluster = cluster % 127 + 1;
        rate = bitrate;
        begun = now;
        sentBytes = 0;
        bytes = 0;
        packets = 0;
        firstSent = -1;
        sending = true;
        waiting = true;
    }

    /** What packets that are sent now belong to; 0 for nothing. */
    int cluster() {
        return sending ? cluster : 0;
    }

    boolean isUnderWay() {
        return waiting;
    }

    double rate() {
        return rate;
    }

    void sent(int length) {
        sentBytes += sending ? length : 0;
    }

    /** Bytes that are missing now to send at the rate of the probe. */
    int due(long now) {
        if (waiting && now - begun > LENGTH_MICROS + PATIENCE_MICROS) {
            waiting = false;
        }
        if (sending && now - begun > LENGTH_MICROS) {
            sending = false;
        }
        return sending ? (int) Math.max(0, rate / 8e6 * (now - begun + 10_000) - sentBytes) : 0;
    }

    void arrived(int of, long sent, long arrived, int length) {
        if (!waiting || of != cluster) {
            return;
        }
        packets++;
        if (firstSent < 0 || sent - firstSent < 1000) {
            firstSent = firstSent < 0 ? sent : firstSent;
            lastSent = sent;
            firstArrived = arrived;
            lastArrived = arrived;
            return;
        }
        bytes += length;
        lastSent = Math.max(lastSent, sent);
        lastArrived = Math.max(lastArrived, arrived);
    }

    /** What goes through, in bit/s, once enough has been heard; -1 before and where the probe says nothing. */
    double result() {
        boolean heard = waiting && !sending && packets >= MIN_PACKETS && lastSent - firstSent > LENGTH_MICROS / 2;
        if (!heard || lastArrived <= firstArrived) {
            return -1;
        }
        waiting = false;
        double out = bytes * 8e6 / (lastSent - firstSent);
        double in = bytes * 8e6 / (lastArrived - firstArrived);
        if (in > 2 * out) {
            return -1;
        }
        return in < CONGESTED * out ? SAFETY * in : Math.min(in, out);
    }
}
