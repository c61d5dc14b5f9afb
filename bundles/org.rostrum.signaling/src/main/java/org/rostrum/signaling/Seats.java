package org.rostrum.signaling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Component;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.SeatSecrets;
import org.rostrum.conference.admission.Seating;
import org.rostrum.identity.UserId;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;

/**
 * Every seat that was given through this door: whose it is, with which token it can be taken again, and which connection
 * holds it now. Lives as long as the bundle, so a new configuration costs nobody their seat.
 */
@Component(service = {Seats.class, SeatSecrets.class})
public final class Seats implements SeatSecrets {

    /**
     * A seat taken again.
     *
     * @param token the new secret
     * @param before what was there, to give it back
     */
    record Taken(String token, Holding before) {}

    /** One seat. Empty user: a guest's. Empty holder: the connection is lost. */
    record Holding(Optional<UserId> user, SeatToken token, Optional<Holder> holder, Optional<Reception> reception) {

        boolean isHeldBy(Holder who) {
            return holder.filter(present -> present == who).isPresent();
        }

        private Holding with(Optional<Holder> next) {
            return new Holding(user, token, next, reception);
        }

        private Holding with(SeatToken next, Holder by) {
            return new Holding(user, next, Optional.of(by), reception);
        }

        private Holding receiving(Optional<Reception> next) {
            return new Holding(user, token, holder, next);
        }
    }

    private final Map<ConferenceKey, Map<ParticipantId, Holding>> rooms = new ConcurrentHashMap<>();

    @Override
    public Optional<Seating> find(ParticipantId seat, String secret) {
        return find(seat)
                .filter(place -> find(place)
                        .filter(holding -> holding.token().matches(secret))
                        .isPresent())
                .map(place -> new Seating(place.conference(), place.participant()));
    }

    /** A seat is given; answers its secret. */
    String give(SeatKey seat, Optional<UserId> user, Holder holder) {
        String secret = SeatToken.draw();
        Holding holding = new Holding(user, SeatToken.of(secret), Optional.of(holder), Optional.empty());
        rooms.compute(seat.conference(), (key, present) -> {
            Map<ParticipantId, Holding> room = present == null ? new ConcurrentHashMap<>() : present;
            room.put(seat.participant(), holding);
            return room;
        });
        return secret;
    }

    /** Takes a seat again, if it is this user's, or a guest's, and the secret is right. The secret does not work a second time. */
    Optional<Taken> take(SeatKey seat, Optional<UserId> user, String secret, Holder by) {
        String next = SeatToken.draw();
        AtomicReference<Holding> before = new AtomicReference<>();
        change(seat, holding -> {
            if (!holding.token().matches(secret) || !holding.user().equals(user)) {
                return holding;
            }
            before.set(holding);
            return holding.with(SeatToken.of(next), by);
        });
        return Optional.ofNullable(before.get()).map(holding -> new Taken(next, holding));
    }

    /** The seat could not be taken after all: the old secret works again. */
    void giveBack(SeatKey seat, Taken taken, Holder by) {
        change(seat, holding -> holding.isHeldBy(by) ? taken.before().with(Optional.empty()) : holding);
    }

    /** The connection is lost, the seat is kept; answers whether it held the seat. */
    boolean release(SeatKey seat, Holder by) {
        AtomicReference<Boolean> held = new AtomicReference<>(false);
        change(seat, holding -> {
            held.set(holding.isHeldBy(by));
            return holding.isHeldBy(by) ? holding.with(Optional.empty()) : holding;
        });
        return held.get();
    }

    /** The seat is gone, unless somebody else holds it by now. */
    void forget(SeatKey seat, Holder by) {
        change(seat, holding -> holding.isHeldBy(by) ? null : holding);
    }

    /** Forgets every seat that nobody holds and that is not {@code there} any more. */
    void sweep(Predicate<SeatKey> there) {
        rooms.forEach((key, room) -> room.forEach((who, seen) -> {
            SeatKey seat = new SeatKey(key, who);
            if (seen.holder().isEmpty() && !there.test(seat)) {
                change(seat, holding -> holding.holder().isEmpty() ? null : holding);
            }
        }));
    }

    /** Whether any seat is a guest's, who may want it back. */
    boolean hasGuests() {
        return rooms.values().stream().flatMap(room -> room.values().stream()).anyMatch(holding -> holding.user()
                .isEmpty());
    }

    /** All who are connected to a conference. */
    List<Holder> holdersIn(ConferenceKey conference) {
        return rooms.getOrDefault(conference, Map.of()).values().stream()
                .flatMap(holding -> holding.holder().stream())
                .toList();
    }

    /** Keeps what a seat receives, for when it returns; empty when it has no media session. */
    void remember(SeatKey seat, Optional<Reception> reception) {
        change(seat, holding -> holding.receiving(reception));
    }

    /** Where a seat is; seats are named at random, so no two conferences have the same. */
    Optional<SeatKey> find(ParticipantId seat) {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().containsKey(seat))
                .map(room -> new SeatKey(room.getKey(), seat))
                .findAny();
    }

    Optional<Holding> find(SeatKey seat) {
        return Optional.ofNullable(
                rooms.getOrDefault(seat.conference(), Map.of()).get(seat.participant()));
    }

    private void change(SeatKey seat, UnaryOperator<Holding> how) {
        rooms.computeIfPresent(seat.conference(), (key, room) -> {
            room.computeIfPresent(seat.participant(), (who, holding) -> how.apply(holding));
            return room.isEmpty() ? null : room;
        });
    }
}
