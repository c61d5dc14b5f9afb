package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.media.RecordingMediaEngine;

class MediaDeskTest {

    private static final Offer OFFER = new Offer("v=0\r\n", Map.of());

    private final FakeConferences conferences = new FakeConferences(new FakeClock());
    private final MediaDirector director = new MediaDirector(Runnable::run);
    private final RecordingMediaEngine engine = new RecordingMediaEngine();
    private final MediaDesk desk = new MediaDesk(conferences, director, new Drain(conferences));
    private final Conference room =
            conference().with(owner("anna"), attendee("ben").inTheWaitingRoom()).build();

    @BeforeEach
    void open() {
        conferences.add(room);
    }

    @Test
    void seatIsAnsweredByTheEngine() {
        director.addEngine(engine);
        assertThat(ask("anna").value()).contains(RecordingMediaEngine.ANSWER);
    }

    @Test
    void whoWaitsHasNoMedia() {
        director.addEngine(engine);
        assertThat(ask("ben").problem().map(Problem::code)).contains("role.required");
        assertThat(engine.answered()).isEmpty();
    }

    @Test
    void whoDoesNotSitThereIsUnknown() {
        director.addEngine(engine);
        assertThat(ask("nobody").problem().map(Problem::code)).contains("participant.unknown");
        SeatKey elsewhere = new SeatKey(ConferenceKey.random(), seatOf("anna"));
        assertThat(join(desk.answer(elsewhere, OFFER)).problem().map(Problem::code))
                .contains("participant.unknown");
    }

    @Test
    void withoutAnEngineMediaIsUnavailable() {
        assertThat(ask("anna").problem().map(Problem::code)).isEqualTo(Optional.of("media.unavailable"));
    }

    private Outcome<String> ask(String seat) {
        return join(desk.answer(new SeatKey(room.key(), seatOf(seat)), OFFER));
    }

    private static Outcome<String> join(CompletionStage<Outcome<String>> answer) {
        CompletableFuture<Outcome<String>> future = answer.toCompletableFuture();
        assertThat(future).isDone();
        return future.join();
    }
}
