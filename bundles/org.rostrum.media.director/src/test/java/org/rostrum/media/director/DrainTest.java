package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.UserId;
import org.rostrum.media.MediaDrain.Draining;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.admission.RequestFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.media.RecordingMediaEngine;

class DrainTest {

    private static final UserId ANNA = new UserId("anna");

    private final FakeConferences conferences = new FakeConferences(new FakeClock());
    private final Drain drain = new Drain(conferences);
    private final MediaDirector director = new MediaDirector(Runnable::run);
    private final MediaDesk desk = new MediaDesk(conferences, director, drain);
    private final Conference old =
            conference().with(owner("anna"), attendee("ben")).build();

    @BeforeEach
    void open() {
        director.addEngine(new RecordingMediaEngine());
        conferences.add(old);
    }

    private Conference opened() {
        Conference young = conference("young").with(owner("cem")).build();
        conferences.add(young);
        return young;
    }

    private Optional<String> refusal(Conference room) {
        Verdict verdict = drain.judge(RequestFixture.request("dora", room.id()), room)
                .toCompletableFuture()
                .join();
        return verdict instanceof Verdict.Refuse no ? Optional.of(no.why().code()) : Optional.empty();
    }

    private Optional<String> media(Conference room, String who) {
        return desk.answer(new SeatKey(room.key(), new ParticipantId(who)), new Offer("v=0\r\n", Map.of()))
                .toCompletableFuture()
                .join()
                .problem()
                .map(Problem::code);
    }

    @Test
    void everybodyIsLetInWhileItIsOff() {
        assertThat(drain.state()).isEqualTo(new Draining(false, 1));
        assertThat(refusal(opened())).isEmpty();
        assertThat(drain.check().detail()).isEqualTo("Not draining");
    }

    @Test
    void whatRunsGoesOn() {
        assertThat(drain.set(true, ANNA)).isEqualTo(new Draining(true, 1));
        assertThat(refusal(old)).isEmpty();
        assertThat(media(old, "ben")).isEmpty();
    }

    @Test
    void whatIsNewIsRefusedAtTheDoorAndForMedia() {
        drain.set(true, ANNA);
        Conference young = opened();
        assertThat(refusal(young)).contains("media.draining");
        assertThat(media(young, "cem")).contains("media.draining");
        assertThat(drain.state().remaining()).isEqualTo(1);
    }

    @Test
    void whatHasBeenLeftIsNotEnteredAgain() {
        drain.set(true, ANNA);
        Conference left = old.after(new Event.Departed(new ParticipantId("anna"), Event.Departed.Reason.LEFT))
                .after(new Event.Departed(new ParticipantId("ben"), Event.Departed.Reason.LOST));
        assertThat(refusal(left)).contains("media.draining");
    }

    @Test
    void beginningTwiceSparesNothingNew() {
        drain.set(true, ANNA);
        Conference young = opened();
        drain.set(true, ANNA);
        assertThat(refusal(young)).contains("media.draining");
    }

    @Test
    void endedItLetsEverybodyInAgain() {
        drain.set(true, ANNA);
        Conference young = opened();
        assertThat(drain.set(false, ANNA).on()).isFalse();
        assertThat(refusal(young)).isEmpty();
        assertThat(media(young, "cem")).isEmpty();
    }

    @Test
    void healthSaysHowManyRemainAndStaysGood() {
        drain.set(true, ANNA);
        assertThat(drain.check().ready()).isTrue();
        assertThat(drain.check().detail()).startsWith("Draining: 1 conferences");
    }
}
