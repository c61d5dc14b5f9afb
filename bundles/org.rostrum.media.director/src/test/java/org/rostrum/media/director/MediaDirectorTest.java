package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.SeatFixture;
import org.rostrum.testkit.media.RecordingMediaEngine;

class MediaDirectorTest {

    private final MediaDirector director = new MediaDirector(Runnable::run);
    private final RecordingMediaEngine engine = new RecordingMediaEngine();
    private final SomeMode mode = new SomeMode();
    private Conference room = conference()
            .with(owner("anna").onThePodium().offering(MICROPHONE, CAMERA), attendee("ben"))
            .build();

    @BeforeEach
    void follow() {
        director.addEngine(engine);
        director.addMode(mode);
        director.resync(room);
    }

    @Test
    void whatIsOnGoesToAllOthersAndNeverBack() {
        assertThat(arrows()).containsExactlyInAnyOrder(arrow("anna", "ben", MICROPHONE), arrow("anna", "ben", CAMERA));
    }

    @Test
    void contentIsSeenLikeACamera() {
        happens(new Event.SourceSwitched(seatOf("ben"), CONTENT, Source.State.ON));
        assertThat(arrows()).contains(arrow("ben", "anna", CONTENT)).hasSize(3);
    }

    @Test
    void silencedSourceGoesToNobody() {
        happens(new Event.SourceSwitched(seatOf("anna"), MICROPHONE, Source.State.SILENCED));
        assertThat(arrows()).containsExactly(arrow("anna", "ben", CAMERA));
    }

    @Test
    void oneEventIsOneRedraw() {
        int before = engine.redraws();
        arrives(attendee("cleo").onThePodium().offering(MICROPHONE, CAMERA, CONTENT));
        assertThat(engine.redraws()).isEqualTo(before + 1);
        assertThat(arrows()).hasSize(2 + 2 + 2 * 3);
    }

    @Test
    void whatHappensBeforeAPlanIsMadeGoesIntoOne() {
        Queue<Runnable> turns = new ArrayDeque<>();
        MediaDirector busy = new MediaDirector(turns::add);
        busy.addEngine(engine);
        busy.addMode(mode);
        busy.resync(room);
        int before = engine.redraws();
        Conference last = room;
        for (Place place : List.of(Place.WAITING_ROOM, Place.PODIUM, Place.AUDITORIUM, Place.WAITING_ROOM)) {
            Event moved = new Event.Moved(seatOf("anna"), place);
            last = last.after(moved);
            busy.on(new Envelope(last.key(), last.seq(), last.at(), byTheHouse(), moved, last));
        }
        assertThat(turns).hasSize(1);
        turns.remove().run();
        assertThat(engine.redraws()).isEqualTo(before + 1);
        assertThat(arrows()).isEmpty();
    }

    @Test
    void waitingRoomGivesAndReceivesNothing() {
        arrives(attendee("cleo").inTheWaitingRoom().offering(MICROPHONE, CAMERA));
        assertThat(arrows()).hasSize(2);
        happens(new Event.Moved(seatOf("anna"), Place.WAITING_ROOM));
        assertThat(arrows()).isEmpty();
    }

    @Test
    void handsConnectionsAndUnchangedMemoryCostNothing() {
        happens(new Event.Remembered("stick", Optional.of("anna")));
        int asked = mode.timesAsked();
        happens(new Event.HandChanged(seatOf("ben"), true));
        happens(new Event.Disrupted(seatOf("ben")));
        happens(new Event.Resumed(seatOf("ben")));
        happens(new Event.Remembered("stick", Optional.of("anna")));
        assertThat(mode.timesAsked()).isEqualTo(asked);
        happens(new Event.Remembered("stick", Optional.of("ben")));
        assertThat(mode.timesAsked()).isGreaterThan(asked);
    }

    @Test
    void whoDepartsLosesSessionAndArrows() {
        happens(new Event.Departed(seatOf("anna"), Event.Departed.Reason.LEFT));
        assertThat(arrows()).isEmpty();
        assertThat(engine.closedSeats()).containsExactly(new SeatKey(room.key(), seatOf("anna")));
    }

    @Test
    void endClosesEverySession() {
        happens(new Event.Ended(Event.Ended.Cause.ENDED));
        assertThat(engine.closedConferences()).containsExactly(room.key());
    }

    @Test
    void lastPlanStandsWithoutTheModeButDeparturesCount() {
        arrives(attendee("cleo"));
        director.removeMode(mode);
        happens(new Event.Departed(seatOf("ben"), Event.Departed.Reason.LEFT));
        assertThat(arrows())
                .containsExactlyInAnyOrder(arrow("anna", "cleo", MICROPHONE), arrow("anna", "cleo", CAMERA));
        assertThat(engine.closedSeats()).hasSize(1);
    }

    @Test
    void modeThatComesBackDrawsAnew() {
        director.removeMode(mode);
        arrives(attendee("cleo"));
        assertThat(arrows()).hasSize(2);
        director.addMode(mode);
        assertThat(arrows()).hasSize(4);
    }

    @Test
    void newEngineIsGivenEveryArrowAndTheOldOneIsClosed() {
        RecordingMediaEngine better = new RecordingMediaEngine();
        director.addEngine(better);
        director.removeEngine(engine);
        assertThat(better.arrows(room.key())).hasSize(2);
        assertThat(engine.arrows(room.key())).isEmpty();
        happens(new Event.Departed(seatOf("anna"), Event.Departed.Reason.LEFT));
        assertThat(better.closedSeats()).hasSize(1);
    }

    @Test
    void planIsKeptWhileNoEngineIsThere() {
        director.removeEngine(engine);
        arrives(attendee("cleo"));
        RecordingMediaEngine next = new RecordingMediaEngine();
        director.addEngine(next);
        assertThat(next.arrows(room.key())).hasSize(4);
    }

    @Test
    void snapshotHealsWhatWasMissed() {
        Conference later = room.after(new Event.Departed(seatOf("ben"), Event.Departed.Reason.LEFT))
                .after(new Event.Arrived(attendee("cleo").participant()));
        director.resync(later);
        assertThat(arrows())
                .containsExactlyInAnyOrder(arrow("anna", "cleo", MICROPHONE), arrow("anna", "cleo", CAMERA));
        assertThat(engine.closedSeats()).containsExactly(new SeatKey(room.key(), seatOf("ben")));
    }

    @Test
    void directorThatStopsTakesItsArrowsAndLeavesTheSessions() {
        director.close();
        assertThat(arrows()).isEmpty();
        assertThat(engine.closedSeats()).isEmpty();
        assertThat(engine.closedConferences()).isEmpty();
    }

    private void arrives(SeatFixture seat) {
        happens(new Event.Arrived(seat.participant()));
    }

    private void happens(Event event) {
        room = room.after(event);
        director.on(new Envelope(room.key(), room.seq(), FakeClock.START, byTheHouse(), event, room));
    }

    private Set<Subscription> arrows() {
        return engine.arrows(room.key());
    }

    private static Subscription arrow(String from, String to, Source source) {
        return new Subscription(seatOf(from), seatOf(to), source);
    }
}
