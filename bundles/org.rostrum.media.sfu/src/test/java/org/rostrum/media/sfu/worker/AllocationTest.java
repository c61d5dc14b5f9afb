package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Slot;
import org.rostrum.media.sfu.stream.Vp8Camera;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;

/** Pictures of 100, 400 and 1,500 kbit/s, and how much of them fits through a path. */
class AllocationTest {
    private static final int[] LAYERS = {100_000, 400_000, 1_500_000};

    private final List<Vp8Camera> cameras = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private Allocation allocation = new Allocation(List.of());
    private long now;

    private void follow(Vp8Camera camera) {
        Viewer viewer = new Viewer(10 * slots.size() + 1, camera.counters);
        viewer.slot.follow(camera.publication);
        cameras.add(camera);
        slots.add(viewer.slot);
        allocation = new Allocation(slots);
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
        assertThat(share(420)).as("does not come back at once").containsExactly(0);
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
        assertThat(allocation.paused()).isEqualTo(1);
        assertThat(share(300)).containsExactly(0, 0);
    }

    @Test
    void theWishIsEverythingOfUse() {
        cameras(1);
        play();
        share(100);
        assertThat(allocation.wish()).isBetween(1_300_000L, 1_700_000L);
    }
}
