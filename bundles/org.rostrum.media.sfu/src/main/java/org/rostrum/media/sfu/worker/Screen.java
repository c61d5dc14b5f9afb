package org.rostrum.media.sfu.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.Subscription;
import org.rostrum.media.Tile;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.media.sfu.stream.Slot;

/** What a receiver has said of the pictures on its screen. */
final class Screen {
    private record Place(int number, int height) {}

    private final ParticipantId viewer;
    private final Map<Subscription, Place> places = new HashMap<>();

    Screen(ParticipantId viewer) {
        this.viewer = viewer;
    }

    /** This is on the screen from now on, and nothing else. */
    void show(List<Tile> tiles, List<Slot> slots, SlotBoard board) {
        places.clear();
        for (Tile tile : tiles) {
            if (!tile.from().equals(viewer)) {
                Subscription arrow = new Subscription(tile.from(), viewer, tile.source());
                places.putIfAbsent(arrow, new Place(places.size(), tile.height()));
            }
        }
        for (Slot slot : slots) {
            if (slot.kind() == Kind.VIDEO) {
                slot.show(0, Integer.MAX_VALUE);
                fit(slot, board.in(slot.mid()));
            }
        }
    }

    /** Another arrow may sit in the slot. One that is new is thought to be on the screen until the receiver says what is. */
    void fit(Slot slot, Optional<Subscription> arrow) {
        arrow.map(places::get).ifPresent(place -> slot.show(place.height(), place.number()));
    }
}
