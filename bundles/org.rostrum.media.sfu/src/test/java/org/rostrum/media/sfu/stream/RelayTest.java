package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;

/** A camera on one worker, its viewer on another. */
class RelayTest {
    private final Vp8Camera camera = new Vp8Camera(3);
    private final Counters there = new Counters();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Viewer viewer = new Viewer(7, there);
    private long now = 1_000_000_000L;
    private int wakes;
    private final Relay relay = new Relay(() -> wakes++);
    private Replica replica;

    @BeforeEach
    void tap() {
        replica = new Tap(camera.publication, relay, tasks::add, camera.counters, there).replica();
    }

    private void follow() {
        viewer.slot.follow(replica);
        tell();
    }

    /** Lets the other worker say what it needs. */
    private void tell() {
        replica.tick(now);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void show(int rank, boolean key) {
        now += Vp8Camera.FRAME_NANOS;
        camera.show(rank, key, 100 + rank, now);
    }

    private List<Integer> sequences() {
        RtpHeader header = new RtpHeader();
        return viewer.received.stream()
                .map(packet -> header.wrap(packet, 0, packet.length) ? header.sequence() : -1)
                .toList();
    }

    private List<Integer> run(int length) {
        return IntStream.rangeClosed(1, length).boxed().toList();
    }

    private long passed() {
        return camera.counters.get(Counter.PASSED_ON);
    }

    @Test
    void whatIsFollowedThereArrivesThere() {
        follow();
        show(0, true);
        show(0, false);
        assertThat(viewer.received).as("not before it is taken out").isEmpty();
        relay.deliver(now);
        assertThat(sequences()).isEqualTo(run(2));
    }

    @Test
    void nothingIsPassedOnThatNobodyFollowsThere() {
        show(0, true);
        assertThat(passed()).isZero();
        follow();
        show(0, true);
        assertThat(passed()).isEqualTo(1);
        viewer.slot.follow(null);
        tell();
        show(0, true);
        assertThat(passed()).isEqualTo(1);
        assertThat(camera.publication.isFollowed()).isFalse();
    }

    @Test
    void whoHasLeftGetsNothingThatIsStillOnItsWay() {
        follow();
        show(0, true);
        viewer.slot.follow(null);
        relay.deliver(now);
        assertThat(viewer.received).isEmpty();
    }

    @Test
    void aLayerIsChosenThereAndAKeyFrameOfItAskedForHere() {
        follow();
        show(0, true);
        show(1, false);
        show(2, false);
        relay.deliver(now);
        assertThat(replica.best(2, now)).isSameAs(replica.layers().get(2));
        viewer.slot.aim(replica.layers().get(2));
        tell();
        assertThat(camera.publication.isKeyFrameDue(camera.layer(2), now)).isTrue();
        assertThat(camera.publication.isKeyFrameDue(camera.layer(1), now)).isFalse();
        show(2, true);
        show(0, false);
        show(2, false);
        relay.deliver(now);
        assertThat(viewer.received).extracting(packet -> packet.length).containsExactly(100, 102, 102);
        assertThat(sequences()).isEqualTo(run(3));
    }

    @Test
    void thePublisherLearnsHowManyLayersAreNeededThere() {
        follow();
        assertThat(camera.publication.taken()).isEqualTo(1);
        viewer.slot.need(2);
        tell();
        assertThat(camera.publication.taken()).isEqualTo(3);
        viewer.slot.need(1);
        tell();
        assertThat(camera.publication.taken()).isEqualTo(2);
    }

    @Test
    void theSameIsNotToldTwice() {
        follow();
        show(0, true);
        relay.deliver(now);
        tell();
        replica.tick(now);
        assertThat(tasks).isEmpty();
    }

    @Test
    void keyFramesAreAskedForRarely() {
        follow();
        viewer.slot.wantKeyFrame();
        replica.tick(now);
        assertThat(tasks).as("asked a moment ago").isEmpty();
        replica.tick(now + KeyFrameRequests.INTERVAL_NANOS);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void aPictureThatFoundNoRoomGoesOnWithAKeyFrameAndWithoutAGap() {
        follow();
        show(0, true);
        for (int i = 1; i < Relay.SIZE; i++) {
            show(0, false);
        }
        assertThat(camera.counters.get(Counter.DROP_RELAY)).isZero();
        show(0, false);
        assertThat(camera.counters.get(Counter.DROP_RELAY)).isEqualTo(1);
        assertThat(camera.publication.isKeyFrameDue(camera.layer(0), now)).isTrue();
        relay.deliver(now);
        show(0, false);
        assertThat(camera.counters.get(Counter.DROP_RELAY)).as("of no use").isEqualTo(2);
        show(0, true);
        show(0, false);
        relay.deliver(now);
        assertThat(sequences()).isEqualTo(run(Relay.SIZE + 2));
    }

    @Test
    void otherLayersAreNotHarmedByOneThatFoundNoRoom() {
        follow();
        show(0, true);
        for (int i = 1; i < Relay.SIZE; i++) {
            show(0, false);
        }
        show(2, false);
        relay.deliver(now);
        show(0, false);
        relay.deliver(now);
        assertThat(viewer.received).hasSize(Relay.SIZE + 1);
    }

    @Test
    void whatAReceiverMissesIsSentAgainFromItsOwnWorker() {
        follow();
        show(0, true);
        show(0, false);
        relay.deliver(now);
        viewer.slot.resend(1, new Budget(10_000, 10_000, now), now);
        assertThat(viewer.received).hasSize(3);
        assertThat(viewer.received.get(2)).isEqualTo(viewer.received.get(0));
        assertThat(there.get(Counter.RESENT)).isEqualTo(1);
        assertThat(camera.counters.get(Counter.RESENT)).isZero();
    }

    @Test
    void aSenderThatStartsAnewDoesSoThereToo() {
        follow();
        show(0, true);
        relay.deliver(now);
        camera.layer(0).feed(new Inbound(555, InboundFormat.plain(Codec.VP8, 0), camera.counters));
        show(0, true);
        relay.deliver(now);
        assertThat(replica.layers().get(0).inbound().ssrc()).isEqualTo(555);
        assertThat(sequences()).isEqualTo(run(2));
    }

    @Test
    void theOtherWorkerIsWokenOnceInATurn() {
        follow();
        relay.flush();
        assertThat(wakes).isZero();
        show(0, true);
        show(0, false);
        relay.flush();
        relay.flush();
        assertThat(wakes).isEqualTo(1);
    }

    @Test
    void aMicrophoneIsListenedToEverywhere() {
        Publication microphone = new Publication(Source.MICROPHONE, 1, camera.counters);
        microphone.layers().get(0).feed(new Inbound(1, InboundFormat.plain(Codec.OPUS, 6), camera.counters));
        Replica ear = new Tap(microphone, relay, tasks::add, camera.counters, there).replica();
        for (int i = 0; i < 30; i++) {
            speak(microphone, i);
        }
        relay.deliver(now);
        assertThat(ear.takeLoudness()).hasValue(100);
        assertThat(ear.activity().activeFrames()).isEqualTo(30);
        assertThat(microphone.isFollowed()).isFalse();
    }

    private void speak(Publication microphone, int number) {
        byte[] packet = new byte[100];
        new RtpHeaderWriter()
                .begin(packet, 0, false, 111, number, number * 960, 1)
                .extension(6, new byte[] {27}, 0, 1)
                .finish();
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        Layer layer = microphone.layers().get(0);
        now += SpeechActivity.FRAME_NANOS;
        microphone.forward(layer, layer.inbound().accept(header, packet, 0, packet.length, now), now);
    }

    @Test
    void soundThatFindsNoRoomIsMissingAndNothingElse() {
        Publication microphone = new Publication(Source.MICROPHONE, 1, camera.counters);
        microphone.layers().get(0).feed(new Inbound(1, InboundFormat.plain(Codec.OPUS, 6), camera.counters));
        Replica ear = new Tap(microphone, relay, tasks::add, camera.counters, there).replica();
        SlotFormat opus = new SlotFormat(Map.of(Codec.OPUS, 111), Map.of(), 0, 0, 0);
        new Slot("a0", Kind.AUDIO, new SlotNumbers(8, 9, 1), opus, viewer, there).follow(ear);
        for (int i = 0; i <= Relay.SIZE; i++) {
            speak(microphone, i);
        }
        relay.deliver(now);
        speak(microphone, Relay.SIZE + 1);
        relay.deliver(now);
        assertThat(viewer.received).hasSize(Relay.SIZE + 1);
        assertThat(sequences().get(Relay.SIZE)).as("one is missing").isEqualTo(Relay.SIZE + 2);
    }

    @Test
    void twoThreadsLoseAndMixUpNothing() throws Exception {
        follow();
        int packets = 100_000;
        AtomicInteger taken = new AtomicInteger();
        Thread other = new Thread(() -> {
            while (taken.get() < packets) {
                relay.deliver(1);
                taken.set(viewer.received.size());
            }
        });
        other.start();
        for (int i = 0; i < packets; i++) {
            while (passed() - taken.get() >= Relay.SIZE) {
                Thread.onSpinWait();
            }
            show(0, i == 0);
        }
        other.join(30_000);
        List<Integer> expected =
                IntStream.rangeClosed(1, packets).mapToObj(i -> i & 0xffff).toList();
        assertThat(sequences()).isEqualTo(expected);
    }
}
