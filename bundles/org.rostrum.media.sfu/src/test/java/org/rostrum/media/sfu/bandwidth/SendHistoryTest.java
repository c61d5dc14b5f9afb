package org.rostrum.media.sfu.bandwidth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendHistoryTest {
    private final SendHistory history = new SendHistory();
    private long now = 5_000_000;
    private int sent;

    /** The so many-th packet is as long as its number tells, so that one taken for another shows. */
    private void send(int packets, int everyMicros) {
        for (int i = 0; i < packets; i++) {
            assertThat(history.nextNumber()).isEqualTo(++sent & 0xffff);
            history.sent(length(sent), sent % 3, now);
            now += everyMicros;
        }
    }

    private static int length(int number) {
        return 100 + number % 1009;
    }

    private void isKnown(int number, int everyMicros) {
        int at = history.find(number & 0xffff);
        assertThat(at).as("packet %d of %d", number, sent).isNotNegative();
        assertThat(history.age(at, now)).isEqualTo((long) (sent - number + 1) * everyMicros);
        assertThat(history.cluster(at)).isEqualTo(number % 3);
        assertThat(history.take(at)).isEqualTo(length(number));
    }

    @Test
    void whatWasSentIsKnownOnce() {
        send(3, 1000);
        isKnown(2, 1000);
        assertThat(history.take(history.find(2))).isZero();
        assertThat(history.find(4)).isEqualTo(-1);
        assertThat(history.find(0)).isEqualTo(-1);
    }

    @Test
    void itStaysSmallForWhoeverGetsLittle() {
        send(10_000, 5000);
        assertThat(history.size()).isEqualTo(SendHistory.FIRST_SIZE);
        isKnown(sent - 199, 5000);
    }

    @Test
    void itGrowsWithTheRateSoThatASecondIsKnown() {
        for (int everyMicros : new int[] {2000, 800, 400, 250}) {
            send(3 * 1_000_000 / everyMicros, everyMicros);
            for (int number = sent - 1_000_000 / everyMicros + 1; number <= sent; number++) {
                isKnown(number, everyMicros);
            }
        }
        assertThat(history.size()).isEqualTo(SendHistory.SIZE);
    }

    @Test
    void itNeverGrowsAboveItsLimit() {
        send(200_000, 10);
        assertThat(history.size()).isEqualTo(SendHistory.SIZE);
        isKnown(sent - SendHistory.SIZE + 1, 10);
        assertThat(history.find(sent - SendHistory.SIZE & 0xffff)).isEqualTo(-1);
    }

    @Test
    void whatWasForgottenDoesNotComeBackWhenItGrows() {
        send(SendHistory.FIRST_SIZE + 100, 5000);
        send(SendHistory.FIRST_SIZE, 100);
        assertThat(history.size()).isEqualTo(2 * SendHistory.FIRST_SIZE);
        for (int number = 1; number <= sent; number++) {
            int at = history.find(number);
            assertThat(at < 0 ? length(number) : history.take(at)).isEqualTo(length(number));
        }
    }
}
