package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.Subscription;
import org.rostrum.media.Tile;
import org.rostrum.media.sfu.stream.Slot;
import org.rostrum.media.sfu.stream.Vp8Camera;
import org.rostrum.media.sfu.stream.Vp8Camera.Viewer;

class ScreenTest {
    private static final ParticipantId ME = new ParticipantId("me");
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final ParticipantId BOB = new ParticipantId("bob");

    private final Screen screen = new Screen(ME);
    private final SlotBoard board = new SlotBoard();
    private final List<Slot> slots = new ArrayList<>();

    @BeforeEach
    void drawAnnAndBob() {
        for (int i = 0; i < 3; i++) {
            slots.add(new Viewer(i + 1, new Vp8Camera(3).counters).slot);
        }
        board.furnish(List.of(), slots.stream().map(Slot::mid).toList());
        board.redraw(List.of(), List.of(face(ANN), face(BOB)));
    }

    private static Subscription face(ParticipantId from) {
        return new Subscription(from, ME, Source.CAMERA);
    }

    private static Tile tile(ParticipantId from, int height) {
        return new Tile(from, Source.CAMERA, height);
    }

    private void show(Tile... tiles) {
        screen.show(List.of(tiles), slots, board);
    }

    @Test
    void asLongAsNothingIsSaidNothingIsKnown() {
        assertThat(slots).extracting(Slot::height).containsOnly(-1);
    }

    @Test
    void tilesGoToTheSlotsOfTheirArrowsInTheOrderOfImportance() {
        show(tile(BOB, 720), tile(ANN, 180));
        assertThat(slots).extracting(Slot::height).containsExactly(180, 720, 0);
        assertThat(slots).extracting(Slot::place).startsWith(1, 0);
    }

    @Test
    void whatIsNotNamedIsNotShown() {
        show(tile(ANN, 180));
        assertThat(slots.get(1).isShown()).isFalse();
    }

    @Test
    void oneselfAndStrangersAndRepetitionsAreIgnored() {
        show(tile(ME, 100), tile(new ParticipantId("stranger"), 100), tile(ANN, 180), tile(ANN, 720));
        assertThat(slots.get(0).height()).isEqualTo(180);
    }

    @Test
    void whoeverComesIntoASlotIsThoughtToBeShownUnlessItWasSaid() {
        show(tile(BOB, 360));
        Slot slot = slots.get(2);
        slot.follow(new Vp8Camera(3).publication);
        screen.fit(slot, board.in(slot.mid()));
        assertThat(slot.height()).isEqualTo(-1);
        slot.follow(new Vp8Camera(3).publication);
        screen.fit(slot, Optional.of(face(BOB)));
        assertThat(slot.height()).isEqualTo(360);
    }
}
