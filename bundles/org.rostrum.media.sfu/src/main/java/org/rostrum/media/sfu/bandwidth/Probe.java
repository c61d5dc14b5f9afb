package org.rostrum.media.sfu.bandwidth;

/**
 * One short try to send more than before, and what came of it: a few bursts, so that growth need not wait for the publishers. Bytes of the
 * first burst are not counted, for nobody knows how long they took.
 */
final class Probe {
    /** Long enough for five turns of the worker. */
    static final long LENGTH_MICROS = 60_000;

    private static final long TURN_MICROS = 10_000;

    /** A worker that was kept from its turns sends the rest of it late. */
    private static final long MAX_LENGTH_MICROS = 3 * LENGTH_MICROS;

    private static final int MIN_PACKETS = 5;
    private static final double HEARD = 0.8;

    /** What came of this share may count for all, if the end of it was kept waiting somewhere. */
    private static final double ENOUGH = 0.5;

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
    private long heardBytes;
    private long bytes;
    private int packets;
    private double best;
    private boolean clear;

    void begin(double bitrate, long now) {
        cluster = cluster % 127 + 1;
        rate = bitrate;
        begun = now;
        sentBytes = 0;
        heardBytes = 0;
        bytes = 0;
        packets = 0;
        best = -1;
        clear = false;
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
        long elapsed = now - begun;
        if (waiting && elapsed > LENGTH_MICROS + PATIENCE_MICROS) {
            waiting = false;
        }
        if (sending && elapsed > LENGTH_MICROS) {
            sending = elapsed < MAX_LENGTH_MICROS && sentBytes < bytesIn(LENGTH_MICROS);
        }
        return sending ? (int) Math.max(0, bytesIn(Math.min(elapsed, LENGTH_MICROS) + TURN_MICROS) - sentBytes) : 0;
    }

    private double bytesIn(long micros) {
        return rate / 8e6 * micros;
    }

    void arrived(int of, long sent, long arrived, int length) {
        if (!waiting || of != cluster) {
            return;
        }
        packets++;
        heardBytes += length;
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
        if (bytes >= ENOUGH * bytesIn(LENGTH_MICROS)) {
            measure();
        }
    }

    private void measure() {
        double out = bytes * 8e6 / (lastSent - firstSent);
        double in = bytes * 8e6 / Math.max(1, lastArrived - firstArrived);
        if (in > 2 * out) {
            return; // they had gathered somewhere on the way
        }
        boolean unhindered = in >= CONGESTED * out;
        double measured = unhindered ? Math.min(in, out) : SAFETY * in;
        if (measured > best) {
            best = measured;
            clear = unhindered;
        }
    }

    /** What goes through, in bit/s, once enough has been heard; -1 before and where the probe says nothing. */
    double result() {
        boolean heard = waiting && !sending && packets >= MIN_PACKETS && heardBytes >= HEARD * sentBytes;
        if (!heard) {
            return -1;
        }
        waiting = false;
        return best;
    }

    /** Whether all of the last one went through as fast as it was sent: then no queue has grown. */
    boolean isClear() {
        return clear;
    }
}
