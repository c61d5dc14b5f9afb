package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.vp8.Vp8Descriptor;

/** A viewer who changes from one layer to another, and what its decoder sees of that: nothing. */
class LayerSwitchTest {
    private final Vp8Camera camera = new Vp8Camera(3);
    private final Viewer viewer = new Viewer(7, camera.counters);
    private long now = 1_000_000_000L;

    private void tick() {
        now += Vp8Camera.FRAME_NANOS;
    }

    private RtpHeader header(int index) {
        RtpHeader header = new RtpHeader();
        byte[] packet = viewer.received.get(index);
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        return header;
    }

    private Vp8Descriptor descriptor(int index) {
        RtpHeader header = header(index);
        Vp8Descriptor vp8 = new Vp8Descriptor();
        assertThat(vp8.wrap(viewer.received.get(index), header.payloadOffset(), header.payloadLength()))
                .isTrue();
        return vp8;
    }

    private void assertContinues(int index) {
        assertThat(header(index).ssrc()).isEqualTo(7);
        assertThat(header(index).sequence()).isEqualTo(header(index - 1).sequence() + 1);
        assertThat(header(index).timestamp() - header(index - 1).timestamp()).isBetween(1800, 6000);
        assertThat(descriptor(index).pictureId())
                .isEqualTo(descriptor(index - 1).pictureId() + 1);
        assertThat(descriptor(index).tl0PicIdx())
                .isEqualTo(descriptor(index - 1).tl0PicIdx() + 1 & 0xff);
    }

    @Test
    void theOldLayerIsShownUntilTheNewOneHasAKeyFrame() {
        viewer.slot.follow(camera.publication);
        camera.show(0, true, 100, now);
        viewer.slot.aim(camera.layer(2));
        tick();
        camera.show(2, false, 900, now);
        camera.show(0, false, 100, now);
        assertThat(viewer.received).hasSize(2);
        assertThat(viewer.received.get(1)).hasSize(100);
        assertThat(camera.layer(2).isKeyFrameDue(now)).as("asked for").isTrue();
        assertThat(camera.layer(1).isKeyFrameDue(now)).as("another layer").isFalse();
    }

    @Test
    void upAndDownIsOneStreamToTheReceiver() {
        viewer.slot.follow(camera.publication);
        camera.show(0, true, 100, now);
        tick();
        camera.show(0, false, 100, now);
        viewer.slot.aim(camera.layer(2));
        tick();
        camera.show(2, true, 900, now);
        camera.show(0, false, 100, now);
        tick();
        camera.show(2, false, 900, now);
        viewer.slot.aim(camera.layer(1));
        tick();
        camera.show(1, true, 400, now);
        camera.show(2, false, 900, now);
        assertThat(viewer.received).hasSize(5);
        for (int i = 1; i < 5; i++) {
            assertContinues(i);
        }
    }

    @Test
    void aPictureThatIsLeftOutComesBackWithAKeyFrame() {
        viewer.slot.follow(camera.publication);
        camera.show(0, true, 100, now);
        viewer.slot.aim(null);
        tick();
        camera.show(0, false, 100, now);
        assertThat(viewer.received).hasSize(1);
        viewer.slot.aim(camera.layer(0));
        tick();
        camera.show(0, false, 100, now);
        assertThat(viewer.received).hasSize(1);
        tick();
        camera.show(0, true, 100, now);
        assertThat(viewer.received).hasSize(2);
        assertThat(header(1).sequence()).isEqualTo(header(0).sequence() + 1);
    }

    @Test
    void eachLayerIsAskedForAKeyFrameRarely() {
        Layer layer = camera.layer(1);
        layer.wantKeyFrame();
        assertThat(layer.isKeyFrameDue(now)).isTrue();
        layer.wantKeyFrame();
        assertThat(layer.isKeyFrameDue(now + KeyFrameRequests.INTERVAL_NANOS - 1))
                .isFalse();
        assertThat(layer.isKeyFrameDue(now + KeyFrameRequests.INTERVAL_NANOS)).isTrue();
    }

    @Test
    void aLayerThatRestsIsNotAskedForAKeyFrame() {
        viewer.slot.follow(camera.publication);
        camera.show(1, true, 400, now);
        camera.layer(1).wantKeyFrame();
        long later = now + Layer.SILENCE_NANOS;
        assertThat(camera.publication.isKeyFrameDue(camera.layer(1), later)).isFalse();
        camera.show(1, false, 400, later);
        assertThat(camera.publication.isKeyFrameDue(camera.layer(1), later)).isTrue();
    }

    @Test
    void theOnlyLayerIsAskedEvenIfNothingMoves() {
        Vp8Camera screen = new Vp8Camera(Source.CONTENT, 1);
        new Viewer(9, screen.counters).slot.follow(screen.publication);
        screen.show(0, true, 400, now);
        screen.layer(0).wantKeyFrame();
        assertThat(screen.publication.isKeyFrameDue(screen.layer(0), now + 2 * Layer.SILENCE_NANOS))
                .isTrue();
    }

    @Test
    void aLayerThatDoesNotComeIsNotChosen() {
        camera.show(0, true, 100, now);
        camera.show(1, true, 400, now);
        assertThat(camera.publication.best(2, now)).isSameAs(camera.layer(1));
        assertThat(camera.publication.best(0, now)).isSameAs(camera.layer(0));
        long later = now + Layer.SILENCE_NANOS;
        camera.show(1, false, 400, later);
        assertThat(camera.publication.best(0, later))
                .as("the smallest that comes")
                .isSameAs(camera.layer(1));
    }

    @Test
    void aLayerThatIsLeftOutIsMissedSoonAndNotAskedForKeyFrames() {
        camera.show(0, true, 100, now);
        camera.show(1, true, 400, now);
        long soon = now + Layer.LEFT_OUT_NANOS;
        camera.show(0, false, 100, soon);
        assertThat(camera.publication.best(1, soon)).as("late").isSameAs(camera.layer(1));
        camera.show(0, false, 100, soon + 1);
        assertThat(camera.publication.best(1, soon + 1)).isSameAs(camera.layer(0));
        assertThat(camera.publication.isComing(camera.layer(1), soon + 1)).isFalse();
    }

    @Test
    void whereAllLayersStandStillNoneIsLeftOut() {
        camera.show(0, true, 100, now);
        camera.show(1, true, 400, now);
        long later = now + Layer.SILENCE_NANOS - 1;
        assertThat(camera.publication.best(1, later)).isSameAs(camera.layer(1));
    }
}
