package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.media.sfu.stream.Slot;
import org.rostrum.media.sfu.stream.SlotFormat;
import org.rostrum.media.sfu.stream.Vp8Camera;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;

/** Pictures of 100, 400 and 1,500 kbit/s, and how much of them fits through a path. */
class AllocationTest {
    private static final int[] LAYERS = {100_000, 400_000, 1_500_000};

    private final List<Vp8Camera> cameras = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private Allocation allocation = new Allocation(List.of(), 0);
    private long now;

    private void follow(Vp8Camera camera) {
        Viewer viewer = new Viewer(10 * slots.size() + 1, camera.counters);
        viewer.slot.follow(camera.publication);
        cameras.add(camera);
        slots.add(viewer.slot);
        allocation = new Allocation(slots, now);
    }

    private void cameras(int number) {
        for (int i = 0; i < number; i++) {
            follow(new Vp8Camera(3));
        }
    }

    private void play() {
        long begun = now;
        cameras.forEach(camera -> now = camera.play(begun, LAYERS));
    }

    /** Tiles of these heights, in the order of the slots. */
    private void show(int... heights) {
        for (int i = 0; i < heights.length; i++) {
            slots.get(i).show(heights[i], i);
        }
    }

    /** -1 for a picture that is left out. */
    private List<Integer> share(double kilobits) {
        allocation.share((long) (kilobits * 1000), now);
        return slots.stream()
                .map(slot -> slot.aim() == null ? -1 : slot.aim().rank())
                .toList();
    }

    @Test
    void whatFitsIsTaken() {
        cameras(2);
        play();
        assertThat(share(5000)).containsExactly(2, 2);
        assertThat(share(2100)).containsExactly(2, 1);
        assertThat(share(900)).containsExactly(1, 1);
        assertThat(share(250)).containsExactly(0, 0);
    }

    @Test
    void upNeedsSomethingToSpareAndDownDoesNotWait() {
        cameras(1);
        play();
        assertThat(share(410)).containsExactly(0);
        assertThat(share(500)).containsExactly(1);
        assertThat(share(420)).as("stays").containsExactly(1);
        assertThat(share(380)).as("gives way").containsExactly(0);
        now += Allocation.CAUTION_NANOS;
        play();
        assertThat(share(420)).as("nothing to spare").containsExactly(0);
    }

    @Test
    void aPictureThatTheReceiverCannotReadTakesNothingAndIsLeftOut() {
        SlotFormat other = new SlotFormat(Map.of(Codec.AV1, 45), Map.of(), 0, 0, 0);
        cameras(2);
        slots.get(0).reformat(other);
        play();
        assertThat(share(1700)).containsExactly(-1, 2);
        assertThat(slots.get(0).isPaused()).isTrue();
        assertThat(slots.get(0).need()).isEqualTo(-1);
        slots.get(0).reformat(new SlotFormat(Map.of(Codec.VP8, 96), Map.of(), 0, 0, 0));
        assertThat(share(5000)).as("at once when it can").containsExactly(2, 2);
    }

    @Test
    void contentComesFirst() {
        cameras(1);
        follow(new Vp8Camera(Source.CONTENT, 3));
        play();
        assertThat(share(1900)).containsExactly(0, 2);
    }

    @Test
    void smallTilesGetSmallPictures() {
        cameras(3);
        play();
        assertThat(share(50_000)).containsExactly(1, 1, 1);
        cameras(8);
        play();
        assertThat(share(50_000)).containsOnly(0);
    }

    @Test
    void aPictureIsLeftOutOnlyAfterAWhileAndTheFirstNever() {
        cameras(2);
        play();
        assertThat(share(60)).containsExactly(0, 0);
        now += Allocation.PATIENCE_NANOS - 1_000_000;
        play();
        assertThat(share(60)).containsExactly(0, -1);
        assertThat(slots.get(1).isPaused()).isTrue();
        assertThat(share(300)).as("not at once").containsExactly(0, -1);
        now += Allocation.CAUTION_NANOS;
        play();
        assertThat(share(210)).as("nothing to spare").containsExactly(0, -1);
        assertThat(share(300)).containsExactly(0, 0);
    }

    @Test
    void whatIsNotOnTheScreenIsNotSentAndNotMissed() {
        cameras(2);
        play();
        show(0, 720);
        assertThat(share(5000)).containsExactly(-1, 2);
        assertThat(slots.get(0).isPaused()).isFalse();
        assertThat(allocation.wish()).isBetween(1_300_000L, 1_700_000L);
        show(720, 720);
        assertThat(share(5000)).containsExactly(2, 2);
    }

    @Test
    void nobodyGetsMoreThanTheTileShows() {
        cameras(3);
        play();
        show(225, 226, 451);
        assertThat(share(50_000))
                .as("a quarter more than a layer has is no harm")
                .containsExactly(0, 1, 2);
    }

    @Test
    void aLargeTileComesBeforeSmallOnes() {
        cameras(3);
        play();
        show(300, 720, 300);
        assertThat(share(2000)).containsExactly(0, 2, 0);
        assertThat(share(1000)).containsExactly(1, 1, 0);
    }

    @Test
    void equalTilesRiseTogetherTheMostImportantFirst() {
        cameras(3);
        play();
        for (int i = 0; i < 3; i++) {
            slots.get(i).show(720, 2 - i);
        }
        assertThat(share(1400)).containsExactly(1, 1, 1);
        assertThat(share(1000)).containsExactly(0, 1, 1);
        assertThat(share(700)).containsExactly(0, 0, 1);
    }

    @Test
    void whoDominatesComesBeforeEqualTiles() {
        cameras(3);
        play();
        show(720, 720, 720);
        allocation.favour(cameras.get(2).publication);
        assertThat(share(1000)).containsExactly(1, 0, 1);
        allocation.favour(null);
        now += Allocation.CAUTION_NANOS;
        play();
        assertThat(share(1000)).containsExactly(1, 1, 0);
    }

    @Test
    void whoDominatesIsNotLeftOutWhereOthersFit() {
        cameras(3);
        play();
        allocation.favour(cameras.get(2).publication);
        share(120);
        now += Allocation.PATIENCE_NANOS;
        play();
        assertThat(share(120)).as("no page has said what it shows").containsExactly(-1, -1, 0);
    }

    @Test
    void whoDominatesComesAfterContentAndWhomThePagePutsFirst() {
        cameras(3);
        follow(new Vp8Camera(Source.CONTENT, 3));
        play();
        show(720, 720, 720, 720);
        slots.get(3).show(720, 0);
        slots.get(0).show(720, 1);
        slots.get(1).show(720, 2);
        slots.get(2).show(720, 3);
        allocation.favour(cameras.get(2).publication);
        assertThat(share(2600)).containsExactly(1, 0, 1, 2);
        assertThat(share(2200)).containsExactly(1, 0, 0, 2);
    }

    @Test
    void whoDominatesComesAfterLargerTiles() {
        cameras(2);
        play();
        show(720, 400);
        allocation.favour(cameras.get(1).publication);
        assertThat(share(1800)).containsExactly(2, 0);
    }

    @Test
    void whatHasJustGoneDownStaysThereAWhile() {
        cameras(1);
        play();
        assertThat(share(5000)).containsExactly(2);
        assertThat(share(1000)).containsExactly(1);
        assertThat(share(5000)).as("a key frame for nothing").containsExactly(1);
        now += Allocation.CAUTION_NANOS;
        play();
        assertThat(share(5000)).containsExactly(2);
    }

    @Test
    void aSmallerTileIsNoReasonToWaitWhenItGrowsAgain() {
        cameras(1);
        play();
        show(720);
        assertThat(share(5000)).containsExactly(2);
        show(180);
        assertThat(share(5000)).containsExactly(0);
        show(720);
        assertThat(share(5000)).containsExactly(2);
    }

    @Test
    void aLayerThatRestsIsWishedForAtWhatItWillCost() {
        cameras(1);
        long begun = now;
        now = cameras.get(0).play(begun, 100_000, 400_000);
        show(720);
        assertThat(share(5000)).containsExactly(1);
        assertThat(slots.get(0).need()).isEqualTo(2);
        assertThat(allocation.wish()).isGreaterThan(1_000_000);
        assertThat(cameras.get(0).publication.taken()).isEqualTo(3);
        show(180);
        share(5000);
        assertThat(cameras.get(0).publication.taken()).isEqualTo(1);
    }

    @Test
    void theWishIsEverythingOfUse() {
        cameras(1);
        play();
        share(100);
        assertThat(allocation.wish()).isBetween(1_300_000L, 1_700_000L);
    }
}
