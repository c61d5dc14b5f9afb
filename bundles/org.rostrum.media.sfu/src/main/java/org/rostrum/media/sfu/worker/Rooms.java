package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.media.Tile;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.negotiation.Agreement;
import org.rostrum.media.sfu.negotiation.Reply;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms of one worker and what the house wants of them. Used by the worker's thread alone. */
public final class Rooms {
    static final int MAX_SESSIONS = 4096;
    static final long QUALITY_NANOS = TimeUnit.SECONDS.toNanos(1);
    static final long LOUDNESS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long COMPLAINT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final Workshop shop;
    private final int choiceFrom;
    private final Map<ConferenceKey, Room> rooms = new HashMap<>();
    private Usher usher;
    private int sessions;
    private long loudnessDue;
    private long qualityDue;
    private long complaintDue;
    private volatile QualityReport quality = QualityReport.NONE;

    /**
     * No rooms yet, and no other workers.
     *
     * @param choiceFrom from so many microphones on, a receiver hears three
     * @param spreadFrom a room of so many sessions is spread over workers; 0 for never
     */
    Rooms(Workshop shop, int choiceFrom, int spreadFrom, Colleague worker) {
        this.shop = shop;
        this.choiceFrom = choiceFrom;
        usher = new Usher(shop, spreadFrom, new Staff(worker, List.of()));
        loudnessDue = shop.now() + LOUDNESS_NANOS;
        qualityDue = shop.now() + QUALITY_NANOS;
        complaintDue = shop.now();
    }

    /** These are all workers, this one among them, by number. */
    void meet(List<? extends Colleague> all) {
        usher = usher.with(new Staff(staff().self(), all));
    }

    Usher usher() {
        return usher;
    }

    Staff staff() {
        return usher.staff();
    }

    int sessions() {
        return sessions;
    }

    /** Every session, as operators see it. */
    public List<MediaConsole.Session> sessionReports(int worker, String backend) {
        return rooms.values().stream()
                .flatMap(room -> room.sessions().stream())
                .map(session -> session.report(worker, backend))
                .toList();
    }

    /** Every room in which somebody has a session, as operators see it. */
    public List<MediaConsole.Room> roomReports(int worker) {
        List<MediaConsole.Room> reports = new ArrayList<>();
        rooms.forEach((conference, room) -> {
            int arrows = room.sessions().stream()
                    .mapToInt(session ->
                            session.downlink().arrows(session.board()).size())
                    .sum();
            if (!room.sessions().isEmpty()) {
                reports.add(new MediaConsole.Room(
                        conference, worker, room.sessions().size(), arrows, room.dominant()));
            }
        });
        return reports;
    }

    /** Of the last second. Called on any thread. */
    QualityReport quality() {
        return quality;
    }

    /**
     * The number of the worker that has the session of a seat, or is to open it. Asked at the room's home; that worker is then told of the
     * seat's offer from here, so that it comes after whatever the room has told it.
     */
    public int place(SeatKey seat) {
        ConferenceKey conference = seat.conference();
        return usher.place(conference, roomOf(conference), seat.participant(), sessions)
                .number();
    }

    /** Takes a part of a room whose home is elsewhere. */
    void adopt(ConferenceKey conference, Room part) {
        rooms.put(conference, part);
    }

    /** Opens the session of a seat, or negotiates it anew. */
    public Outcome<Reply> negotiate(SeatKey seat, Agreement agreement) {
        Room room = roomOf(seat.conference());
        Session known = room.session(seat.participant()).orElse(null);
        if (known != null && !known.transport().fingerprint().equals(agreement.fingerprint())) {
            if (known.transport().client().equals(agreement.client())) {
                return invalid("The fingerprint has changed without new ICE credentials");
            }
            close(room, known);
            known = null;
        }
        if (known != null && known.contradicts(agreement)) {
            return invalid("A media section has changed its medium");
        }
        if (known == null && sessions >= MAX_SESSIONS) {
            return Outcome.refused(Problems.MEDIA_UNAVAILABLE.because("This server serves no more media sessions"));
        }
        Session session = known == null ? open(seat, agreement) : known;
        try {
            Reply reply = session.negotiate(agreement);
            if (known == null) {
                room.admit(session);
            }
            room.rewire();
            return Outcome.done(reply);
        } catch (Throwable bug) {
            close(room, session); // half open it would be in the way of the next offer
            throw bug;
        }
    }

    private Room roomOf(ConferenceKey conference) {
        return rooms.computeIfAbsent(conference, key -> new Room(choiceFrom, shop.now()));
    }

    private static Outcome<Reply> invalid(String why) {
        return Outcome.refused(Problems.MEDIA_OFFER_INVALID.because(why));
    }

    private Session open(SeatKey seat, Agreement agreement) {
        sessions++;
        return new Session(shop, seat, agreement, this::closeSoon);
    }

    /** Not at once: it may be in the middle of something. */
    private void closeSoon(Session session) {
        shop.post(() -> {
            Room room = rooms.get(session.seat().conference());
            if (room != null && room.session(session.seat().participant()).orElse(null) == session) {
                close(room, session);
                sweep(session.seat().conference());
            }
        });
    }

    private void close(Room room, Session session) {
        sessions--;
        room.dismiss(session);
        session.close();
    }

    public void redraw(ConferenceKey conference, Collection<Subscription> gone, Collection<Subscription> drawn) {
        roomOf(conference).redraw(gone, drawn);
        sweep(conference);
    }

    /** A seat says which pictures it shows; one without a session says it for nothing. */
    public void show(SeatKey seat, List<Tile> tiles) {
        Room room = rooms.get(seat.conference());
        if (room != null) {
            room.session(seat.participant()).ifPresent(session -> session.show(tiles));
            room.annexOf(seat.participant()).ifPresent(annex -> annex.submit(there -> there.show(seat, tiles)));
        }
    }

    public void close(SeatKey seat) {
        Room room = rooms.get(seat.conference());
        if (room != null) {
            room.session(seat.participant()).ifPresent(session -> close(room, session));
            room.annexOf(seat.participant()).ifPresent(annex -> {
                annex.seated().remove(seat.participant());
                annex.submit(there -> there.close(seat));
            });
            room.forget(seat.participant());
            sweep(seat.conference());
        }
    }

    public void close(ConferenceKey conference) {
        Room room = rooms.remove(conference);
        if (room != null) {
            List.copyOf(room.sessions()).forEach(session -> close(room, session));
            closed(conference, room);
        }
    }

    private void sweep(ConferenceKey conference) {
        Room room = rooms.get(conference);
        if (room != null && room.isEmpty()) {
            rooms.remove(conference);
            closed(conference, room);
        }
    }

    private void closed(ConferenceKey conference, Room gone) {
        if (!gone.isHome()) {
            return;
        }
        gone.annexes().forEach(annex -> annex.submit(there -> there.close(conference)));
        if (gone.isHeard()) {
            shop.herald().heard(conference, Map.of());
        }
        if (gone.dominant().isPresent()) {
            shop.herald().dominates(conference, Optional.empty());
        }
    }

    void tick(long now) {
        rooms.forEach((conference, room) -> tick(conference, room, now));
        if (now - qualityDue >= 0) {
            qualityDue = now + QUALITY_NANOS;
            quality = QualityReport.of(rooms.values().stream()
                    .flatMap(room -> room.sessions().stream())
                    .map(Session::downlink)
                    .toList());
        }
        if (now - loudnessDue >= 0) {
            loudnessDue += LOUDNESS_NANOS;
            if (now - loudnessDue >= 0) {
                loudnessDue = now + LOUDNESS_NANOS; // windows that were missed are not made up for
            }
            tellLoudness();
        }
    }

    private void tick(ConferenceKey conference, Room room, long now) {
        try {
            if (room.tick(now) && room.isHome()) {
                shop.herald().dominates(conference, room.dominant());
            }
        } catch (Throwable bug) { // of this room and no session of it; the others want their time
            shop.counters().count(Counter.WORKER_FAILURES);
            if (now - complaintDue >= 0) {
                complaintDue = now + COMPLAINT_NANOS;
                LOG.error("A bug in the room of {}; not said again for a while", conference, bug);
            }
        }
    }

    private void tellLoudness() {
        rooms.forEach((conference, room) -> {
            if (room.isHome()) {
                room.takeLoudness().ifPresent(loudness -> shop.herald().heard(conference, loudness));
            }
        });
    }

    void closeAll() {
        List.copyOf(rooms.keySet()).forEach(this::close);
    }
}
