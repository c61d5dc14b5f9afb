package org.rostrum.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;

/** What is counted of one run. For one thread. */
final class Tally {

    private final Instant began;
    private final Map<ParticipantId, Instant> waitsForMedia = new HashMap<>();
    private final Set<ParticipantId> waiting = new HashSet<>();
    private final Set<ParticipantId> tries = new HashSet<>();
    private final Mean firstMedia = new Mean();
    private final Mean loss = new Mean();
    private final Mean roundTrip = new Mean();
    private Conference room;
    private double worstLoss;
    private int most;
    private int entered;
    private int failed;

    Tally(Conference room, Instant began) {
        this.room = room;
        this.began = began;
        see(room);
    }

    /** As it is now. */
    void see(Conference now) {
        room = now;
        most = Math.max(most, now.inside().size());
    }

    /** Somebody came, inside or to the waiting room. */
    void arrived(Participant who, Instant at) {
        if (who.waits()) {
            waiting.add(who.id());
        } else {
            letIn(who.id(), at);
        }
    }

    /** Somebody's place is another one; out of the waiting room they are let in. */
    void moved(ParticipantId who, Place to, Instant at) {
        if (to == Place.WAITING_ROOM) {
            waiting.add(who);
            waitsForMedia.remove(who);
        } else if (waiting.remove(who)) {
            letIn(who, at);
        }
    }

    private void letIn(ParticipantId who, Instant at) {
        entered++;
        waitsForMedia.put(who, at);
    }

    /** Somebody's client offers media. */
    void tries(ParticipantId who) {
        tries.add(who);
    }

    /** Somebody's media flows; how long that took, if it is the first time. */
    Optional<Duration> connected(ParticipantId who, Instant at) {
        tries.remove(who);
        Optional<Duration> took =
                Optional.ofNullable(waitsForMedia.remove(who)).map(since -> Duration.between(since, at));
        took.ifPresent(duration -> firstMedia.add((double) duration.toMillis()));
        return took;
    }

    /** Somebody is gone, or their connection is; whether they had tried in vain. */
    boolean gone(ParticipantId who) {
        waiting.remove(who);
        boolean tried = tries.remove(who);
        boolean inVain = waitsForMedia.remove(who) != null && tried;
        failed += inVain ? 1 : 0;
        return inVain;
    }

    int inside() {
        return room.inside().size();
    }

    int waiting() {
        return room.count(Place.WAITING_ROOM);
    }

    /** How the connections were in a minute. */
    void measured(Figures.Paths paths) {
        paths.loss().ifPresent(value -> {
            loss.add(value);
            worstLoss = Math.max(worstLoss, value);
        });
        paths.roundTripMillis().ifPresent(roundTrip::add);
    }

    Figures.Run run(Optional<Instant> ended) {
        return new Figures.Run(
                room.key().toString(),
                began,
                ended,
                room.id().value(),
                room.settings().topic(),
                most,
                entered,
                new Figures.Entries(firstMedia.count(), failed, firstMedia.value()),
                new Figures.Paths(loss.value(), roundTrip.value()),
                loss.count() == 0 ? Optional.empty() : Optional.of(worstLoss));
    }
}
