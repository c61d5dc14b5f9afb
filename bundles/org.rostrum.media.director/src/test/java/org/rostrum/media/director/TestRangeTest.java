package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaState;
import org.rostrum.media.MediaTests.End;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.media.RecordingMediaEngine;

class TestRangeTest {

    private static final String HERE = "192.0.2.1";
    private static final Offer CAMERA = new Offer("v=0\r\n", Map.of("0", Source.CAMERA));
    private static final Offer NOTHING = new Offer("v=0\r\n", Map.of());

    private final MediaDirector director = new MediaDirector(Runnable::run);
    private final RecordingMediaEngine engine = new RecordingMediaEngine();
    private final AtomicLong now = new AtomicLong();
    private final TestRange range = new TestRange(director, now::get);
    private final List<MediaConsole.Session> sessions = new ArrayList<>();

    @BeforeEach
    void install() {
        director.addEngine(engine);
    }

    @Test
    void whatOneEndSendsTheOtherReceivesAndNobodyElse() {
        UUID test = UUID.randomUUID();
        assertThat(answer(test, HERE, End.SENDING, CAMERA).value()).contains(RecordingMediaEngine.ANSWER);
        assertThat(answer(test, HERE, End.RECEIVING, NOTHING).value()).contains(RecordingMediaEngine.ANSWER);
        assertThat(engine.arrows(new ConferenceKey(test))).singleElement().satisfies(arrow -> assertThat(
                        engine.answered())
                .containsExactly(
                        new SeatKey(new ConferenceKey(test), arrow.from()),
                        new SeatKey(new ConferenceKey(test), arrow.to())));
        range.close(test);
        assertThat(engine.closedConferences()).containsExactly(new ConferenceKey(test));
    }

    @Test
    void anEndFeedsWhatIsItsOwnAndNothingElse() {
        Offer more = new Offer("v=0\r\n", Map.of("0", Source.CAMERA, "1", Source.MICROPHONE));
        assertThat(refusal(UUID.randomUUID(), HERE, End.SENDING, more)).contains("media-offer.invalid");
        assertThat(refusal(UUID.randomUUID(), HERE, End.SENDING, NOTHING)).contains("media-offer.invalid");
        assertThat(refusal(UUID.randomUUID(), HERE, End.RECEIVING, CAMERA)).contains("media-offer.invalid");
        assertThat(engine.answered()).isEmpty();
    }

    @Test
    void ofOneNetworkOnlySoManyTestAtOnce() {
        UUID first = UUID.randomUUID();
        assertThat(begin(first, HERE)).isEmpty();
        for (int i = 1; i < TestBook.MOST_OF_NETWORK; i++) {
            assertThat(begin(UUID.randomUUID(), HERE)).isEmpty();
        }
        assertThat(begin(UUID.randomUUID(), HERE)).contains("limit.exceeded");
        assertThat(begin(UUID.randomUUID(), "198.51.100.7")).isEmpty();
        range.close(first);
        assertThat(begin(UUID.randomUUID(), HERE)).isEmpty();
    }

    @Test
    void onTheWholeServerOnlySoManyTestAtOnce() {
        for (int i = 0; i < TestBook.MOST; i++) {
            assertThat(begin(UUID.randomUUID(), "192.0.2." + i)).isEmpty();
        }
        assertThat(begin(UUID.randomUUID(), "198.51.100.7")).contains("limit.exceeded");
    }

    @Test
    void ofOneNetworkOnlySoManyBeginInAMinute() {
        for (int i = 0; i < TestBook.MOST_A_MINUTE; i++) {
            UUID test = UUID.randomUUID();
            assertThat(begin(test, HERE)).isEmpty();
            range.close(test);
        }
        assertThat(begin(UUID.randomUUID(), HERE)).contains("request.too-frequent");
        pass(Duration.ofSeconds(61));
        assertThat(begin(UUID.randomUUID(), HERE)).isEmpty();
    }

    @Test
    void aTestOffersOnlySoOften() {
        UUID test = UUID.randomUUID();
        for (int i = 0; i < TestRange.MOST_OFFERS; i++) {
            assertThat(begin(test, HERE)).isEmpty();
        }
        assertThat(begin(test, HERE)).contains("request.too-frequent");
    }

    @Test
    void aTestEndsAfterAMinute() {
        UUID test = UUID.randomUUID();
        begin(test, HERE);
        pass(TestRange.LONGEST.minusSeconds(1));
        assertThat(engine.closedConferences()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(engine.closedConferences()).containsExactly(new ConferenceKey(test));
    }

    @Test
    void aTestThatSendsTooMuchEndsAndNoConferenceDoes() {
        range.addConsole(new Console());
        UUID modest = UUID.randomUUID();
        UUID greedy = UUID.randomUUID();
        begin(modest, HERE);
        begin(greedy, HERE);
        sessions.add(sending(modest, TestRange.MOST_BITRATE));
        sessions.add(sending(greedy, TestRange.MOST_BITRATE + 1));
        sessions.add(sending(UUID.randomUUID(), 10 * TestRange.MOST_BITRATE));
        range.look();
        assertThat(engine.closedConferences()).containsExactly(new ConferenceKey(greedy));
    }

    @Test
    void withoutAnEngineThereIsNothingToTest() {
        director.removeEngine(engine);
        assertThat(begin(UUID.randomUUID(), HERE)).contains("media.unavailable");
    }

    @Test
    void testsAreCounted() {
        begin(UUID.randomUUID(), HERE);
        refusal(UUID.randomUUID(), HERE, End.SENDING, NOTHING);
        pass(TestRange.LONGEST);
        List<String> told = new ArrayList<>();
        range.report(new Sheet(told));
        assertThat(told)
                .containsExactly(
                        "rostrum_media_tests 0",
                        "rostrum_media_tests_begun_total 1",
                        "rostrum_media_tests_refused_total 1",
                        "rostrum_media_tests_stopped_total 1");
    }

    private Optional<String> begin(UUID test, String network) {
        return refusal(test, network, End.SENDING, CAMERA);
    }

    private Optional<String> refusal(UUID test, String network, End end, Offer offer) {
        return answer(test, network, end, offer).problem().map(Problem::code);
    }

    private Outcome<String> answer(UUID test, String network, End end, Offer offer) {
        return range.answer(test, network, end, offer).toCompletableFuture().join();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        range.look();
    }

    private static MediaConsole.Session sending(UUID test, long bitrate) {
        return new MediaConsole.Session(
                new SeatKey(new ConferenceKey(test), new ParticipantId("sender")),
                1,
                MediaState.CONNECTED,
                Optional.empty(),
                "nio",
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(new MediaConsole.Sent(Source.CAMERA, 0, bitrate)),
                List.of());
    }

    private record Sheet(List<String> told) implements MetricSink {
        @Override
        public void counter(String name, String help, double value, String... labels) {
            told.add(name + " " + (long) value);
        }

        @Override
        public void gauge(String name, String help, double value, String... labels) {
            told.add(name + " " + (long) value);
        }
    }

    private final class Console implements MediaConsole {
        @Override
        public CompletionStage<List<Worker>> workers() {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<List<Room>> rooms() {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<List<Session>> sessions() {
            return CompletableFuture.completedStage(List.copyOf(sessions));
        }
    }
}
