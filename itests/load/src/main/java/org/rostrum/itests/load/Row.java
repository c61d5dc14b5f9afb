package org.rostrum.itests.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;

/**
 * The figures of one measured time.
 *
 * @param burst packets a picture
 * @param packetsPerS received by all subscribers together
 * @param usPerPacket processor time of the whole server for each packet received
 * @param lossPercent of what the subscribers should have received
 * @param p99Ms how long 99 of 100 packets to one of the subscribers were on their way
 * @param unreadable packets, of the few that were opened since the start
 */
record Row(
        int subscribers,
        int burst,
        long packetsPerS,
        double usPerPacket,
        double lossPercent,
        double p99Ms,
        long unreadable) {

    static Row between(Reading before, Reading after, int subscribers, int burst, double p99Ms) {
        Duration time = after.at().minus(before.at());
        Duration cpu = after.cpu().minus(before.cpu());
        long received = after.received() - before.received();
        long expected = (after.sent() - before.sent()) * subscribers;
        return new Row(
                subscribers,
                burst,
                Math.round(received * 1e9 / time.toNanos()),
                hundredths(cpu.toNanos() / 1e3 / received),
                hundredths(100.0 * (expected - received) / expected),
                hundredths(p99Ms),
                after.unreadable());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    String json() throws JsonProcessingException {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writeValueAsString(this);
    }
}
