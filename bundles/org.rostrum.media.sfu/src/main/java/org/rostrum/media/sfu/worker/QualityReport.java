package org.rostrum.media.sfu.worker;

import java.util.Arrays;
import java.util.List;

/**
 * How well the receivers of a worker are served.
 *
 * @param meanBitrate estimated for a receiver, in bit/s; 0 where no receiver has told anything
 * @param lowestBitrate the same for the worst of them
 * @param pictures how many are sent of each layer, the smallest first
 * @param paused how many are left out because not even their smallest layer fits
 */
public record QualityReport(long meanBitrate, long lowestBitrate, List<Integer> pictures, int paused) {
    static final int LAYERS = 3;

    /** Nobody receives anything. */
    public static final QualityReport NONE = new QualityReport(0, 0, List.of(0, 0, 0), 0);

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
            paused += downlink.paused();
        }
        return new QualityReport(
                (long) Arrays.stream(estimates).average().orElse(0),
                Arrays.stream(estimates).min().orElse(0),
                Arrays.stream(pictures).boxed().toList(),
                paused);
    }
}
