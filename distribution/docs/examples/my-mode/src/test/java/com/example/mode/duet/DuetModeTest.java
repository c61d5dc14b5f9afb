package com.example.mode.duet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Place;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.testkit.conference.ConferenceModeContract;

/** What every mode promises comes from the contract, what this one promises stands here. */
class DuetModeTest extends ConferenceModeContract {

    @Override
    protected ConferenceMode mode() {
        return new DuetMode();
    }

    @Test
    void theFirstTwoTalk() {
        Conference room =
                conference().with(owner("anna"), attendee("ben"), attendee("cleo")).build();
        assertThat(mode().settle(room))
                .containsExactly(
                        new Event.Moved(seatOf("anna"), Place.PODIUM), new Event.Moved(seatOf("ben"), Place.PODIUM));
    }

    @Test
    void whoWaitsIsNotCounted() {
        Conference room = conference()
                .with(owner("anna").onThePodium(), attendee("ben").inTheWaitingRoom(), attendee("cleo"))
                .build();
        assertThat(mode().settle(room)).containsExactly(new Event.Moved(seatOf("cleo"), Place.PODIUM));
    }
}
