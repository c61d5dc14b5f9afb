package org.rostrum.media.sfu.worker;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;

/** Places the seats of a worker's rooms: at home while a room is not large, then wherever the fewest sessions are. */
final class Usher {
    static final long STANDSTILL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Workshop shop;
    private final int spreadFrom;
    private final Staff staff;

    /** @param spreadFrom a room of so many seats is large; 0 for never */
    Usher(Workshop shop, int spreadFrom, Staff staff) {
        this.shop = shop;
        this.spreadFrom = spreadFrom;
        this.staff = staff;
    }

    Staff staff() {
        return staff;
    }

    /** The same among other workers. */
    Usher with(Staff others) {
        return new Usher(shop, spreadFrom, others);
    }

    /**
     * Where a seat is from now on; one that was placed stays.
     *
     * @param here how many sessions this worker has
     */
    Colleague place(ConferenceKey conference, Room room, ParticipantId who, int here) {
        Optional<Annex> known = room.annexOf(who);
        if (known.isPresent()) {
            return known.get().worker();
        }
        boolean isLarge = spreadFrom > 0 && room.size() >= spreadFrom;
        if (!isLarge || room.session(who).isPresent()) {
            return staff.self();
        }
        Colleague least = leastLoaded(room, here);
        if (least != staff.self()) {
            room.place(who, annexOn(least, conference, room));
        }
        return least;
    }

    private Colleague leastLoaded(Room room, int here) {
        Colleague least = staff.self();
        int fewest = here;
        for (Colleague each : staff.all()) {
            if (shop.now() - each.heartBeat() > STANDSTILL_NANOS) {
                continue; // it would answer nobody
            }
            int placed = annexOn(each, room).map(annex -> annex.seated().size()).orElse(0);
            int load = each == staff.self() ? here : Math.max(placed, each.sessions()); // what it says may be old
            if (load < fewest) {
                least = each;
                fewest = load;
            }
        }
        return least;
    }

    private static Optional<Annex> annexOn(Colleague other, Room room) {
        return room.annexes().stream().filter(annex -> annex.worker() == other).findFirst();
    }

    private Annex annexOn(Colleague other, ConferenceKey conference, Room room) {
        return annexOn(other, room).orElseGet(() -> extend(other, conference, room));
    }

    /** Opens another part of a room and lets all parts know of each other. */
    private Annex extend(Colleague other, ConferenceKey conference, Room room) {
        Room part = room.part(shop.now());
        List<Annex> before = List.copyOf(room.annexes());
        other.submit(rooms -> rooms.adopt(conference, part));
        other.submit(rooms -> rooms.usher().link(part, staff.self(), room));
        for (Annex each : before) {
            other.submit(rooms -> rooms.usher().link(part, each.worker(), each.there()));
            each.submit(rooms -> rooms.usher().link(each.there(), other, part));
        }
        return link(room, other, part);
    }

    /** Lets a part here know of another one over there. */
    private Annex link(Room here, Colleague other, Room there) {
        Annex annex = new Annex(other, there, staff.relayTo(other), shop);
        here.extend(annex);
        return annex;
    }
}
