package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Conference;
import org.rostrum.testkit.conference.SeatFixture;

class MediaPlanTest {

    @Test
    void differenceIsWhatOnlyOneOfTheTwoHas() {
        Conference before = conference()
                .with(owner("anna").offering(MICROPHONE), attendee("ben"))
                .build();
        Conference after = conference()
                .with(owner("anna").offering(CAMERA), attendee("ben"))
                .build();
        MediaPlan one = MediaPlan.of(before, new SomeMode());
        MediaPlan other = MediaPlan.of(after, new SomeMode());
        assertThat(one.minus(other)).singleElement().satisfies(arrow -> assertThat(arrow.source())
                .isEqualTo(MICROPHONE));
        assertThat(other.minus(one)).singleElement().satisfies(arrow -> assertThat(arrow.source())
                .isEqualTo(CAMERA));
        assertThat(one.minus(one)).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void thousandSeatsWithTwentySpeakersArePlannedInOneGo(TestReporter reporter) {
        SeatFixture[] seats = new SeatFixture[1000];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = attendee("seat" + i);
            if (i < 20) {
                seats[i].onThePodium().offering(MICROPHONE, CAMERA);
            }
        }
        Conference room = conference().withCapacity(1000).with(seats).build();
        MediaPlan plan = MediaPlan.of(room, new SomeMode());
        long begin = System.nanoTime();
        MediaPlan again = MediaPlan.of(room, new SomeMode());
        assertThat(again.minus(plan)).isEmpty();
        reporter.publishEntry("plan and difference, ms", Long.toString((System.nanoTime() - begin) / 1_000_000));
        assertThat(plan.minus(MediaPlan.NOTHING)).hasSize(20 * 999 * 2);
    }
}
