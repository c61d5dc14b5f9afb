package org.rostrum.media.sfu.bandwidth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of all sorts, and how well the estimate follows them. */
class BandwidthEstimatorTest {
    private static final double MEGA = 1_000_000;
    private static final double[] LAYERS = {0.1 * MEGA, 0.45 * MEGA, 1.6 * MEGA};

    @Test
    void aWideLinkIsFoundWithinSeconds() {
        SimulatedLink link = new SimulatedLink(10 * MEGA, 4 * MEGA);
        assertThat(link.until(3.5 * MEGA, 20 * MEGA, 20)).isLessThan(1.5);
    }

    @Test
    void aNarrowLinkIsFilledWithoutAQueue() {
        SimulatedLink link = new SimulatedLink(1 * MEGA, 4 * MEGA).run(30);
        double least = 10 * MEGA;
        double queue = 0;
        for (int i = 0; i < 200; i++) {
            link.run(0.1);
            least = Math.min(least, (double) link.bitrate());
            queue += link.queueMs() / 200;
        }
        assertThat(least).isGreaterThan(0.5 * MEGA);
        assertThat(link.bitrate()).isLessThan((long) (1.3 * MEGA));
        assertThat(queue).as("mean queue in ms").isLessThan(60);
    }

    @Test
    void halfOfTheLinkIsNoticedInTimeAndTheOtherHalfToo() {
        SimulatedLink link = new SimulatedLink(3 * MEGA, 4 * MEGA).run(20);
        link.voiceLoss();
        link.capacity(1.5 * MEGA);
        assertThat(link.until(0, 1.5 * MEGA, 20)).as("seconds to give way").isLessThan(2);
        assertThat(link.run(10).voiceLoss()).as("voice lost").isLessThan(0.05);
        link.capacity(3 * MEGA);
        assertThat(link.until(2.4 * MEGA, 5 * MEGA, 60))
                .as("seconds to come back")
                .isLessThan(8);
    }

    @Test
    void soundGetsThroughWhereNothingElseDoes() {
        SimulatedLink link = new SimulatedLink(0.15 * MEGA, 4 * MEGA).run(15);
        link.voiceLoss();
        assertThat(link.run(20).voiceLoss()).isLessThan(0.05);
        assertThat(link.bitrate()).isGreaterThanOrEqualTo(BandwidthEstimator.MIN_BITRATE);
    }

    @Test
    void jitterIsNoQueue() {
        SimulatedLink link = new SimulatedLink(5 * MEGA, 3 * MEGA).jitter(8);
        assertThat(link.until(2.5 * MEGA, 10 * MEGA, 30)).isLessThan(20);
        double least = 10 * MEGA;
        for (int i = 0; i < 200; i++) {
            least = Math.min(least, (double) link.run(0.1).bitrate());
        }
        assertThat(least).isGreaterThan(1.2 * MEGA);
    }

    @Test
    void aFewLossesAreNoReasonToGiveWay() {
        SimulatedLink link = new SimulatedLink(5 * MEGA, 2 * MEGA).loss(0.015).run(20);
        assertThat(link.bitrate()).isGreaterThan((long) (1.5 * MEGA));
    }

    @Test
    void manyLossesAre() {
        SimulatedLink link = new SimulatedLink(5 * MEGA, 2 * MEGA).run(10);
        long before = link.bitrate();
        link.loss(0.25).run(5);
        assertThat(link.bitrate()).isLessThan(before / 2);
        link.loss(0);
        assertThat(link.until(1.8 * MEGA, 10 * MEGA, 60))
                .as("seconds to come back")
                .isLessThan(8);
    }

    @Test
    void afterABusySpellTheLargestLayerIsFoundAgain() {
        SimulatedLink link = new SimulatedLink(20 * MEGA, 0.6 * MEGA)
                .levels(LAYERS)
                .starvation(0.4)
                .run(15);
        link.starvation(0).demand(3 * MEGA);
        assertThat(link.until(3 * MEGA, 10 * MEGA, 30)).isLessThan(3);
    }

    /** A machine that is short of time looks like a queue, and the little that is sent cannot show that there is none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void evenOnABusyMachineItIsFoundAndKept(long chance) {
        SimulatedLink link = new SimulatedLink(20 * MEGA, 0.6 * MEGA, chance)
                .levels(LAYERS)
                .starvation(0.4)
                .run(20);
        link.demand(2 * MEGA);
        assertThat(link.until(1.9 * MEGA, 10 * MEGA, 30)).isLessThan(10);
        assertThat(link.shareOfTimeAbove(1.65 * MEGA, 60)).isGreaterThan(0.85);
    }

    @Test
    void whereLittleIsSentAQueueIsStillNoticed() {
        SimulatedLink link = new SimulatedLink(20 * MEGA, 1 * MEGA).run(10).demand(0.9 * MEGA);
        link.voiceLoss();
        link.capacity(0.6 * MEGA);
        assertThat(link.until(0, 0.65 * MEGA, 20)).as("seconds to give way").isLessThan(3);
        assertThat(link.run(10).voiceLoss()).as("voice lost").isLessThan(0.05);
    }

    @Test
    void silenceOfTheReceiverIsOvercome() {
        SimulatedLink link = new SimulatedLink(20 * MEGA, 3 * MEGA).run(10);
        link.silence(4).run(4);
        assertThat(link.bitrate()).isLessThan((long) MEGA);
        assertThat(link.until(2.5 * MEGA, 10 * MEGA, 30)).isLessThan(3);
    }

    @Test
    void withoutFeedbackNothingIsKnownAndNothingTried() {
        BandwidthEstimator estimator = new BandwidthEstimator();
        for (int i = 0; i < 1000; i++) {
            estimator.sent(1000, i * 1_000_000L);
            assertThat(estimator.tick(() -> true, i * 1_000_000L)).isZero();
        }
        assertThat(estimator.isInformed()).isFalse();
    }

    @Test
    void withoutPaddingNothingIsTried() {
        SimulatedLink link =
                new SimulatedLink(20 * MEGA, 0.5 * MEGA).withoutPadding().run(5);
        assertThat(link.demand(3 * MEGA).run(1).bitrate()).isLessThan((long) (2 * MEGA));
    }
}
