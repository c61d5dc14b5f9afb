package org.rostrum.testkit.rtc;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rostrum.rtp.rtcp.NackView;
import org.rostrum.rtp.rtcp.ReportView;
import org.rostrum.rtp.rtcp.RtcpReader;

/** What the server has told a bot in RTCP, kind by kind, in the order it came. */
public final class BotFeedback {
    private final RtcpReader reader = new RtcpReader();
    private final BlockingQueue<Integer> missing = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> keyFrames = new LinkedBlockingQueue<>();
    private final BlockingQueue<SenderReport> senderReports = new LinkedBlockingQueue<>();
    private final BlockingQueue<ReceiverReport> receiverReports = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> congestion = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> goodbyes = new LinkedBlockingQueue<>();

    /** One sender report. */
    public record SenderReport(int ssrc, long ntp, int timestamp, long packets) {}

    /** One block of a report. */
    public record ReceiverReport(int ssrc, int cumulativeLost, long highestSequence, int lastSenderReport) {}

    void take(byte[] compound, int length) {
        if (!reader.wrap(compound, 0, length)) {
            throw new AssertionError("Not a well-formed compound");
        }
        while (reader.next()) {
            takeOne(compound);
        }
    }

    private void takeOne(byte[] buffer) {
        ReportView report = new ReportView();
        NackView nack = new NackView();
        if (report.wrap(buffer, reader.offset(), reader.length())) {
            take(report);
        } else if (reader.isNack() && nack.wrap(buffer, reader.offset(), reader.length())) {
            for (int number = nack.next(); number >= 0; number = nack.next()) {
                missing.add(number);
            }
        } else if (reader.isPli()) {
            keyFrames.add(reader.mediaSsrc());
        } else if (reader.isTransportWideFeedback()) {
            congestion.add(reader.length());
        } else if (reader.packetType() == RtcpReader.BYE) {
            goodbyes.add(reader.senderSsrc());
        }
    }

    private void take(ReportView report) {
        if (report.hasSenderInfo()) {
            senderReports.add(new SenderReport(
                    report.senderSsrc(), report.ntpTimestamp(), report.rtpTimestamp(), report.packetCount()));
        }
        for (int i = 0; i < report.blockCount(); i++) {
            receiverReports.add(new ReceiverReport(
                    report.blockSsrc(i),
                    report.cumulativeLost(i),
                    report.highestSequence(i),
                    report.lastSenderReport(i)));
        }
    }

    /** The next sequence number the server misses. */
    public int awaitMissing() throws InterruptedException {
        return await(missing, "request for a packet");
    }

    /** The SSRC the server wants a key frame of. */
    public int awaitKeyFrameRequest() throws InterruptedException {
        return await(keyFrames, "request for a key frame");
    }

    /** Whether the server has wanted a key frame since the last time this was asked. */
    public boolean wantedKeyFrame() {
        boolean wanted = !keyFrames.isEmpty();
        keyFrames.clear();
        return wanted;
    }

    public SenderReport awaitSenderReport() throws InterruptedException {
        return await(senderReports, "sender report");
    }

    public ReceiverReport awaitReceiverReport() throws InterruptedException {
        return await(receiverReports, "receiver report");
    }

    public int awaitCongestionFeedback() throws InterruptedException {
        return await(congestion, "congestion feedback");
    }

    public int awaitGoodbye() throws InterruptedException {
        return await(goodbyes, "goodbye");
    }

    private static <T> T await(BlockingQueue<T> queue, String what) throws InterruptedException {
        T value = queue.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        if (value == null) {
            throw new AssertionError("No " + what + " came");
        }
        return value;
    }
}
