package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.Subscription;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.Relay;
import org.rostrum.media.sfu.stream.Replica;
import org.rostrum.media.sfu.stream.Tap;

/** Another part of a spread room, on another worker, as this part sees it. Belongs to this part's worker. */
final class Annex {
    /** What somebody publishes elsewhere. */
    record Import(ParticipantId from, Replica replica) {}

    private final Colleague worker;
    private final Room there;
    private final Relay relay;
    private final Workshop shop;
    private final Map<Publication, Import> exported = new LinkedHashMap<>();
    private final Set<ParticipantId> seated = new HashSet<>();

    /** @param there touched by its own worker alone */
    Annex(Colleague worker, Room there, Relay relay, Workshop shop) {
        this.worker = worker;
        this.there = there;
        this.relay = relay;
        this.shop = shop;
    }

    Colleague worker() {
        return worker;
    }

    Room there() {
        return there;
    }

    /** Whose session was placed there. Known only where the room is at home. */
    Set<ParticipantId> seated() {
        return seated;
    }

    /** This seat is over there from now on, and its arrows with it. */
    void seat(ParticipantId who, Collection<Subscription> arrows) {
        seated.add(who);
        redraw(List.of(), arrows);
    }

    /** Lets its worker do something, in the order of the calls. */
    void submit(Consumer<Rooms> task) {
        worker.submit(task);
    }

    /** Draws those arrows that point to a seat over there. */
    void redraw(Collection<Subscription> gone, Collection<Subscription> drawn) {
        List<Subscription> erased = pointingThere(gone);
        List<Subscription> added = pointingThere(drawn);
        if (!erased.isEmpty() || !added.isEmpty()) {
            submit(rooms -> there.redraw(erased, added));
        }
    }

    private List<Subscription> pointingThere(Collection<Subscription> some) {
        return some.stream().filter(arrow -> seated.contains(arrow.to())).toList();
    }

    /** Lets the other part have everything that is published by these, and nothing else. */
    void export(Collection<Session> sessions) {
        List<Import> come = new ArrayList<>();
        Set<Publication> present = new HashSet<>();
        for (Session session : sessions) {
            for (Publication publication : session.uplink().publications()) {
                present.add(publication);
                if (!exported.containsKey(publication)) {
                    come.add(export(session.seat().participant(), publication));
                }
            }
        }
        List<Import> gone = new ArrayList<>();
        exported.entrySet().removeIf(each -> {
            boolean isGone = !present.contains(each.getKey());
            if (isGone) {
                gone.add(each.getValue());
            }
            return isGone;
        });
        if (!come.isEmpty() || !gone.isEmpty()) {
            submit(rooms -> there.receive(gone, come));
        }
    }

    private Import export(ParticipantId from, Publication publication) {
        Tap tap = new Tap(publication, relay, shop.tasks(), shop.counters(), worker.counters());
        Import news = new Import(from, tap.replica());
        exported.put(publication, news);
        return news;
    }
}
