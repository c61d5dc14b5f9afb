package org.rostrum.media.sfu.worker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the receivers of a worker, or of all workers, are served.
 *
 * @param estimated how many receivers have told enough for an estimate
 * @param bitrate estimated for these together, in bit/s
 * @param lowestBitrate the same for the worst of them; 0 where there is none
 * @param pictures how many are sent of each layer, the smallest first
 * @param paused how many are left out because not even their smallest layer fits
 */
public record QualityReport(int estimated, long bitrate, long lowestBitrate, List<Integer> pictures, int paused) {
    static final int LAYERS = 3;

    /** Nobody receives anything. */
    public static final QualityReport NONE = new QualityReport(0, 0, 0, List.of(0, 0, 0), 0);

    public QualityReport {
        pictures = List.copyOf(pictures);
    }

    static QualityReport of(List<Downlink> downlinks) {
        long[] estimates = downlinks.stream()
                .filter(Downlink::isEstimated)
                .mapToLong(Downlink::bitrate)
                .toArray();
        int[] pictures = new int[LAYERS];
        int paused = 0;
        for (Downlink downlink : downlinks) {
            downlink.countPictures(pictures);
            paused += downlink.paused().size();
        }
        return new QualityReport(
                estimates.length,
                Arrays.stream(estimates).sum(),
                Arrays.stream(estimates).min().orElse(0),
                Arrays.stream(pictures).boxed().toList(),
                paused);
    }

    /** Estimated for one receiver, in bit/s; 0 where no receiver has told anything. */
    public long meanBitrate() {
        return estimated == 0 ? 0 : bitrate / estimated;
    }

    /** Of the receivers of both. */
    public QualityReport and(QualityReport other) {
        return new QualityReport(
                estimated + other.estimated,
                bitrate + other.bitrate,
                estimated == 0 || other.estimated == 0
                        ? Math.max(lowestBitrate, other.lowestBitrate)
                        : Math.min(lowestBitrate, other.lowestBitrate),
                IntStream.range(0, LAYERS)
                        .mapToObj(rank -> pictures.get(rank) + other.pictures.get(rank))
                        .toList(),
                paused + other.paused);
    }
}
