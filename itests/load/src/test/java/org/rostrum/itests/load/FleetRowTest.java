package org.rostrum.itests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetRowTest {
    /** Two conferences of three who perform and one who watches: three receive each picture. */
    private static final Load LOAD = new Load("http://localhost", 1, List.of("a", "b"), 3, 1, 15, 1, 1000, 0, 0, 2, 1);

    private static final FleetRow.Reading BEFORE =
            new FleetRow.Reading(Duration.ofSeconds(100), Duration.ofSeconds(7), 500, 20_000, 90, 0);

    private static FleetRow row(long filmed, long pictures) {
        FleetRow.Reading after = new FleetRow.Reading(
                BEFORE.at().plusSeconds(2),
                BEFORE.cpu().plusMillis(500),
                BEFORE.filmed() + filmed,
                BEFORE.pictures() + pictures,
                BEFORE.sounds() + 1000,
                0);
        return FleetRow.between(BEFORE, after, LOAD, new Joins(), 1.5, 3);
    }

    @Test
    void everythingThatIsReceivedSharesTheTimeOfTheServer() {
        assertThat(row(1000, 3000).usPerPacket()).isEqualTo(125);
        assertThat(row(1000, 3000).packetsPerS()).isEqualTo(2000);
        assertThat(row(1000, 3000).cores()).isEqualTo(0.25);
        assertThat(row(1000, 3000).seats()).isEqualTo(8);
    }

    @Test
    void everyPictureShouldReachAllOthersOfItsConference() {
        assertThat(row(1000, 3000).lossPercent()).isZero();
        assertThat(row(1000, 2970).lossPercent()).isEqualTo(1);
    }

    @Test
    void timesOfJoiningAreThoseOfWhoJoined() {
        Joins joins = new Joins();
        for (int i = 1; i <= 200; i++) {
            joins.note(Duration.ofMillis(i).toNanos());
        }
        assertThat(joins.percentileMs(0.5)).isEqualTo(100);
        assertThat(joins.percentileMs(0.99)).isEqualTo(198);
        assertThat(new Joins().percentileMs(0.5)).isZero();
    }
}
