package org.rostrum.itests.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;

/**
 * The figures of one measured time of a {@link Fleet}.
 *
 * @param packetsPerS received by all together
 * @param usPerPacket processor time of the whole server for each of them
 * @param cores processor time of the whole server for each second
 * @param lossPercent of the pictures that should have come; packets that were on their way at the edges of the time count as well
 * @param p99Ms how long 99 of 100 packets to one of the clients were on their way
 * @param unreadable packets, of those that were opened
 * @param joinMedianMs from knocking to the first packet, of those who watch
 * @param joinedInS all of them together
 */
record FleetRow(
        int conferences,
        int seats,
        long packetsPerS,
        double usPerPacket,
        double cores,
        double lossPercent,
        double p99Ms,
        long unreadable,
        long joinMedianMs,
        long joinP99Ms,
        double joinedInS) {

    /** What the instruments say at one moment, all since some beginning. */
    record Reading(Duration at, Duration cpu, long filmed, long pictures, long sounds, long unreadable) {}

    static FleetRow between(Reading before, Reading after, Load load, Joins joins, double entered, double p99Ms) {
        double seconds = after.at().minus(before.at()).toNanos() / 1e9;
        double cpu = after.cpu().minus(before.cpu()).toNanos() / 1e9;
        long pictures = after.pictures() - before.pictures();
        long received = pictures + after.sounds() - before.sounds();
        long expected = (after.filmed() - before.filmed()) * load.audience();
        return new FleetRow(
                load.conferences().size(),
                load.seats(),
                Math.round(received / seconds),
                hundredths(cpu * 1e6 / received),
                hundredths(cpu / seconds),
                hundredths(100.0 * (expected - pictures) / expected),
                hundredths(p99Ms),
                after.unreadable(),
                joins.percentileMs(0.5),
                joins.percentileMs(0.99),
                hundredths(entered));
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
