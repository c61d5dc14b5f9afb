package org.rostrum.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Place;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaState;
import org.rostrum.media.SeatKey;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.SeatFixture;

class ClerkTest {

    private final FakeClock clock = new FakeClock();
    private final FigureRows rows = new FigureRows(Reporting.database());
    private final Clerk clerk = new Clerk(rows, Duration.ofDays(90), clock, Runnable::run);
    private Conference room;

    @BeforeEach
    void open() {
        room = ConferenceFixture.conference("town-hall").build();
        clerk.resync(room);
    }

    @Test
    void timeToTheFirstSoundOrPictureIsTakenFromBeingLetIn() {
        arrives(attendee("ann").inTheWaitingRoom());
        passes(Duration.ofMinutes(3));
        happens(new Event.Moved(seatOf("ann"), Place.AUDITORIUM));
        media("ann", MediaState.NEGOTIATING);
        passes(Duration.ofMillis(700));
        media("ann", MediaState.CONNECTED);
        assertThat(run().entries()).isEqualTo(new Figures.Entries(1, 0, Optional.of(700.0)));
        assertThat(run().entered()).isEqualTo(1);
    }

    @Test
    void connectionThatIsLostAndFoundAgainIsNoSecondEntry() {
        arrives(attendee("ann"));
        media("ann", MediaState.NEGOTIATING);
        media("ann", MediaState.CONNECTED);
        passes(Duration.ofHours(1));
        media("ann", MediaState.DISRUPTED);
        media("ann", MediaState.CONNECTED);
        media("ann", MediaState.CLOSED);
        assertThat(run().entries()).isEqualTo(new Figures.Entries(1, 0, Optional.of(0.0)));
    }

    @Test
    void whoTriedInVainIsCountedAndWhoNeverTriedIsNot() {
        arrives(attendee("ann"));
        arrives(attendee("ben"));
        media("ann", MediaState.NEGOTIATING);
        media("ann", MediaState.CLOSED);
        happens(new Event.Departed(seatOf("ben"), Event.Departed.Reason.LEFT));
        assertThat(run().entries().failed()).isEqualTo(1);
        assertThat(lastSample().entries().failed()).isEqualTo(1);
    }

    @Test
    void minuteSaysHowManyAreThereAndHowTheirConnectionsAre() {
        arrives(attendee("ann"));
        arrives(attendee("ben").inTheWaitingRoom());
        clerk.setConsole(console(0.02, 0.04));
        clerk.round();
        Figures.Sample sample = lastSample();
        assertThat(sample.people()).isEqualTo(1);
        assertThat(sample.waiting()).isEqualTo(1);
        assertThat(sample.sessions()).isEqualTo(2);
        assertThat(sample.paths().loss().orElseThrow()).isBetween(0.029, 0.031);
        assertThat(sample.paths().roundTripMillis()).contains(40.0);
        assertThat(run().worstLoss().orElseThrow()).isBetween(0.029, 0.031);
    }

    @Test
    void engineThatDoesNotAnswerLeavesTheRestOfTheMinute() {
        clerk.setConsole(new Silent(CompletableFuture.failedFuture(new IllegalStateException("gone"))));
        clerk.round();
        assertThat(lastSample().conferences()).isEqualTo(1);
        assertThat(lastSample().paths()).isEqualTo(Figures.Paths.UNKNOWN);
    }

    @Test
    void runThatIsOverIsWrittenAtOnce() {
        passes(Duration.ofMinutes(30));
        happens(new Event.Ended(Event.Ended.Cause.ENDED));
        Figures.Run run =
                rows.runs(room.openedAt().minusSeconds(60), clock.instant()).get(0);
        assertThat(run.ended()).contains(clock.instant());
        assertThat(run.id()).isEqualTo("town-hall");
    }

    private void arrives(SeatFixture seat) {
        happens(new Event.Arrived(seat.participant()));
    }

    private void happens(Event event) {
        room = room.after(event, clock.instant());
        clerk.on(new Envelope(room.key(), room.seq(), clock.instant(), byTheHouse(), event, room));
    }

    private void media(String who, MediaState state) {
        clerk.stateChanged(new SeatKey(room.key(), seatOf(who)), state);
    }

    private void passes(Duration time) {
        clock.advance(time);
    }

    private Figures.Run run() {
        clerk.round();
        return rows.runs(room.openedAt().minusSeconds(60), clock.instant().plusSeconds(1))
                .get(0);
    }

    private Figures.Sample lastSample() {
        List<Figures.Sample> samples =
                rows.samples(clock.instant().minusSeconds(120), clock.instant().plusSeconds(1), Duration.ofMinutes(1));
        return samples.get(samples.size() - 1);
    }

    private MediaConsole console(double... losses) {
        List<MediaConsole.Session> sessions = Arrays.stream(losses)
                .mapToObj(loss -> new MediaConsole.Session(
                        new SeatKey(room.key(), seatOf("ann")),
                        1,
                        MediaState.CONNECTED,
                        Optional.empty(),
                        "nio",
                        Optional.empty(),
                        loss,
                        Optional.of(40L),
                        List.of(),
                        List.of()))
                .toList();
        return new Silent(CompletableFuture.completedFuture(sessions));
    }

    /** An engine that tells of its sessions alone. */
    private record Silent(CompletionStage<List<MediaConsole.Session>> sessions) implements MediaConsole {

        @Override
        public CompletionStage<List<Worker>> workers() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletionStage<List<Room>> rooms() {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
