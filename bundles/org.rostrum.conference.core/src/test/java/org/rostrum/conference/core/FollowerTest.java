package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.testkit.conference.RecordingListener;

@Timeout(60)
class FollowerTest {

    private final CoreFixture core = CoreFixture.inManyThreads();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void newListenerBeginsWithASnapshotOfEachRunningConference() {
        try (CoreFixture quiet = CoreFixture.inOneThread(FakeMode.leavingAllToTheHouse())) {
            ConferenceKey one = quiet.open(conference("one"), owner("anna"));
            ConferenceKey two = quiet.open(conference("two"), owner("anna"));
            RecordingListener listener = new RecordingListener();
            quiet.conferences.addListener(listener);
            assertThat(listener.resyncs()).containsExactlyInAnyOrder(quiet.room(one), quiet.room(two));
            quiet.give(one, by("anna"), new Command.RaiseHand(true));
            assertThat(listener.heard()).hasSize(1);
        }
    }

    @Test
    void listenerThatThrowsHearsOnAndDisturbsNobody() {
        try (CoreFixture quiet = CoreFixture.inOneThread(FakeMode.leavingAllToTheHouse())) {
            List<Envelope> heard = new ArrayList<>();
            quiet.conferences.addListener(new ConferenceListener() {
                @Override
                public void on(Envelope envelope) {
                    heard.add(envelope);
                    throw new IllegalStateException("a bug");
                }

                @Override
                public void resync(Conference conference) {
                    throw new IllegalStateException("a bug");
                }
            });
            RecordingListener other = new RecordingListener();
            quiet.conferences.addListener(other);
            quiet.open(conference(), owner("anna"));
            assertThat(heard).hasSize(2).isEqualTo(other.heard());
        }
    }

    @Test
    void listenerThatIsGoneHearsNothing() {
        try (CoreFixture quiet = CoreFixture.inOneThread(FakeMode.leavingAllToTheHouse())) {
            RecordingListener listener = new RecordingListener();
            quiet.conferences.addListener(listener);
            quiet.conferences.removeListener(listener);
            quiet.open(conference());
            assertThat(listener.heard()).isEmpty();
        }
    }

    @Test
    void overflowIsHealedByExactlyOneSnapshotWithoutAGapAndWithoutOldEvents() throws InterruptedException {
        HangingListener hanging = new HangingListener();
        core.conferences.addListener(hanging);
        ConferenceKey key = core.open(conference(), owner("anna"));
        hanging.hangs.await();
        raiseHands(key, Following.CAPACITY + 500);
        hanging.goOn.countDown();
        raiseHands(key, 100);
        core.give(key, by("anna"), new Command.End());
        hanging.ended.await();

        assertThat(hanging.gaps).isEmpty();
        assertThat(hanging.resyncs).isEqualTo(1);
    }

    @Test
    void slowListenerHoldsUpNeitherConferenceNorOtherListeners() throws InterruptedException {
        HangingListener hanging = new HangingListener();
        RecordingListener quick = new RecordingListener();
        core.conferences.addListener(hanging);
        core.conferences.addListener(quick);
        ConferenceKey key = core.open(conference(), owner("anna"));
        hanging.hangs.await();
        raiseHands(key, 200);
        while (quick.heard().size() < 202) {
            Thread.onSpinWait();
        }
        hanging.goOn.countDown();
        assertThat(quick.heard()).extracting(Envelope::seq).isSorted().doesNotHaveDuplicates();
    }

    private void raiseHands(ConferenceKey key, int times) {
        for (int i = 0; i < times; i++) {
            boolean up = !core.room(key).find(owner("anna").id()).orElseThrow().handRaised();
            assertThat(core.give(key, by("anna"), new Command.RaiseHand(up)).problem())
                    .isEmpty();
        }
    }

    /** Hangs at the first event until it may go on; checks the order of everything. */
    private static final class HangingListener implements ConferenceListener {
        private final CountDownLatch hangs = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final List<String> gaps = new ArrayList<>();
        private int resyncs;
        private long last;

        @Override
        public void on(Envelope envelope) {
            if (envelope.seq() == 1) {
                hang();
            }
            if (envelope.seq() != last + 1) {
                gaps.add(last + " then " + envelope.seq());
            }
            last = envelope.seq();
            finish(envelope.after());
        }

        @Override
        public void resync(Conference conference) {
            resyncs++;
            if (conference.seq() < last) {
                gaps.add(last + " then snapshot " + conference.seq());
            }
            last = conference.seq();
            finish(conference);
        }

        private void hang() {
            hangs.countDown();
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void finish(Conference room) {
            if (room.phase() == Conference.Phase.ENDED) {
                ended.countDown();
            }
        }
    }
}
