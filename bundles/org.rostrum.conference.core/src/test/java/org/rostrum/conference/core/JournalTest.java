package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.conference.ConferenceFixture;

@Timeout(60)
class JournalTest {

    private static final Limits SMALL =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(300), 50, Duration.ofSeconds(10));

    private final CoreFixture core = CoreFixture.inOneThread(FakeMode.leavingAllToTheHouse(), SMALL);

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void outageLosesAndReordersNothing() throws InterruptedException {
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.store.breakDisk();
        raiseHands(key, 20);
        core.store.mendDisk();
        raiseHands(key, 20);
        assertThat(core.store.awaitKept(42)).extracting(Envelope::seq).containsExactlyElementsOf(numbers(42));
    }

    @Test
    void journalTooFarBehindRefusesCommandsAndOpening() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        awaitEmptyJournal();
        core.store.breakDisk();
        while (raiseHand(key).problem().isEmpty()) {
            assertThat(core.conferences.journal().size()).isLessThanOrEqualTo(SMALL.journalBacklog());
        }
        ConferenceFixture other = conference("other");
        assertThat(core.refusal(key, by("anna"), new Command.End())).isEqualTo("journal.behind");
        assertThat(core.conferences
                        .open(other.key(), other.id(), other.settings())
                        .problem()
                        .orElseThrow()
                        .code())
                .isEqualTo("journal.behind");
        assertThat(new CoreReadiness(core.conferences).check().ready()).isFalse();

        core.store.mendDisk();
        awaitEmptyJournal();
        assertThat(raiseHand(key).problem()).isEmpty();
        assertThat(new CoreReadiness(core.conferences).check().ready()).isTrue();
    }

    @Test
    void lostSeatIsGivenUpOnceTheJournalIsBack() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.give(key, new Author.House(), new Command.Disrupt(owner("anna").id()));
        awaitEmptyJournal();
        core.store.breakDisk();
        while (raiseHand(key).problem().isEmpty()) {
            Thread.onSpinWait();
        }
        core.timePasses(Duration.ofSeconds(60));
        assertThat(core.room(key).participants()).hasSize(1);

        core.store.mendDisk();
        awaitEmptyJournal();
        core.conferences.tick();
        assertThat(core.room(key).participants()).isEmpty();
    }

    @Test
    void absentStoreIsWaitedFor() throws InterruptedException {
        core.conferences.removeStore(core.store);
        core.open(conference(), owner("anna"));
        core.conferences.addStore(core.store);
        assertThat(core.store.awaitKept(2)).extracting(Envelope::seq).containsExactly(1L, 2L);
    }

    @Test
    void stopWritesWhatIsLeft() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        raiseHands(key, 40);
        core.close();
        assertThat(core.store.kept()).hasSize(42);
    }

    /** The store has an envelope a moment before the journal counts it as written. */
    private void awaitEmptyJournal() {
        while (core.conferences.journal().size() > 0) {
            Thread.onSpinWait();
        }
    }

    private void raiseHands(ConferenceKey key, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(raiseHand(key).problem()).isEmpty();
        }
    }

    private Outcome<Conference> raiseHand(ConferenceKey key) {
        boolean up = !core.room(key).find(owner("anna").id()).orElseThrow().handRaised();
        return core.give(key, by("anna"), new Command.RaiseHand(up));
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
