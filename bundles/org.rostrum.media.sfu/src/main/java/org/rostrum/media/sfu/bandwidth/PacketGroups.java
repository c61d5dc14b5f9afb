package org.rostrum.media.sfu.bandwidth;

/**
 * Gathers packets that were sent, or queued, together (draft-ietf-rmcat-gcc-02 section 5.2, with the bursts of libwebrtc) and tells by how
 * much the pace of two groups differs between sending and arriving.
 */
final class PacketGroups {
    private static final long BURST_MICROS = 5_000;
    private static final long MAX_BURST_MICROS = 100_000;

    private boolean started;
    private boolean hasPrevious;
    private long firstSent;
    private long lastSent;
    private long firstArrived;
    private long lastArrived;
    private long previousSent;
    private long previousArrived;
    private long sentApart;
    private long arrivedApart;

    /** The next packet is the first. */
    void restart() {
        started = false;
        hasPrevious = false;
    }

    /** Takes a packet; true where a group is complete and its distance from the one before is known. */
    boolean take(long sent, long arrived) {
        if (!started) {
            begin(sent, arrived);
            started = true;
            return false;
        }
        if (sent < firstSent) {
            return false; // overtaken: says nothing about the queue
        }
        if (belongs(sent, arrived)) {
            lastSent = Math.max(lastSent, sent);
            lastArrived = Math.max(lastArrived, arrived);
            return false;
        }
        boolean complete = hasPrevious;
        sentApart = lastSent - previousSent;
        arrivedApart = lastArrived - previousArrived;
        previousSent = lastSent;
        previousArrived = lastArrived;
        hasPrevious = true;
        begin(sent, arrived);
        return complete && arrivedApart >= 0;
    }

    private void begin(long sent, long arrived) {
        firstSent = sent;
        lastSent = sent;
        firstArrived = arrived;
        lastArrived = arrived;
    }

    private boolean belongs(long sent, long arrived) {
        if (sent - firstSent <= BURST_MICROS) {
            return true;
        }
        long apart = arrived - lastArrived;
        return apart - (sent - lastSent) < 0 && apart <= BURST_MICROS && arrived - firstArrived < MAX_BURST_MICROS;
    }

    /** Microseconds between the last two groups when they were sent. */
    long sentApart() {
        return sentApart;
    }

    /** Microseconds between the last two groups when they arrived. */
    long arrivedApart() {
        return arrivedApart;
    }

    /** When the last complete group had arrived. */
    long arrived() {
        return previousArrived;
    }
}
