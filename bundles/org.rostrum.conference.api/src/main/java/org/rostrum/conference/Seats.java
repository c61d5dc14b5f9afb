package org.rostrum.conference;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All seats in the order of arrival; immutable. Made for what happens most: one seat changes and none comes or goes. Then
 * the index is shared and only an array of references is copied, which for a thousand seats takes less than a microsecond.
 */
final class Seats extends AbstractMap<ParticipantId, Participant> {

    static final Seats NONE = new Seats(Map.of(), new Participant[0], new Counts(Map.of(), Map.of()));

    private final Map<ParticipantId, Integer> index;
    private final Participant[] seats;
    private final Counts counts;

    private Seats(Map<ParticipantId, Integer> index, Participant[] seats, Counts counts) {
        this.index = index;
        this.seats = seats;
        this.counts = counts;
    }

    static Seats of(Map<ParticipantId, Participant> participants) {
        return participants instanceof Seats same
                ? same
                : indexed(participants.values().toArray(Participant[]::new));
    }

    /** Somebody takes a seat, the last in order, or one they have already. */
    Seats seat(Participant participant) {
        if (index.containsKey(participant.id())) {
            return change(participant.id(), before -> participant);
        }
        Participant[] next = Arrays.copyOf(seats, seats.length + 1);
        next[seats.length] = participant;
        Map<ParticipantId, Integer> nextIndex = new HashMap<>(index);
        nextIndex.put(participant.id(), seats.length);
        return new Seats(nextIndex, next, counts.and(participant));
    }

    Seats change(ParticipantId who, UnaryOperator<Participant> how) {
        Integer at = index.get(who);
        if (at == null) {
            return this;
        }
        Participant[] next = seats.clone();
        next[at] = how.apply(seats[at]);
        boolean same = Counts.countAlike(seats[at], next[at]);
        return new Seats(index, next, same ? counts : counts.without(seats[at]).and(next[at]));
    }

    Seats changeAll(UnaryOperator<Participant> how) {
        Participant[] next = seats.clone();
        Arrays.setAll(next, i -> how.apply(seats[i]));
        return new Seats(index, next, Counts.of(next));
    }

    Seats unseat(ParticipantId who) {
        return index.containsKey(who)
                ? indexed(Stream.of(seats).filter(p -> !p.id().equals(who)).toArray(Participant[]::new))
                : this;
    }

    /** In the order of arrival. Modes ask after every command, of a thousand seats: looks no further than it must. */
    List<Participant> in(Place place) {
        Participant[] found = new Participant[count(place)];
        for (int seat = 0, next = 0; next < found.length; seat++) {
            if (seats[seat].place() == place) {
                found[next++] = seats[seat];
            }
        }
        return Collections.unmodifiableList(Arrays.asList(found));
    }

    int count(Place place) {
        return counts.all().getOrDefault(place, 0);
    }

    /** How many there speak or share. */
    int countActive(Place place) {
        return counts.active().getOrDefault(place, 0);
    }

    @Override
    public Participant get(Object who) {
        Integer at = index.get(who);
        return at == null ? null : seats[at];
    }

    @Override
    public boolean containsKey(Object who) {
        return index.containsKey(who);
    }

    @Override
    public int size() {
        return seats.length;
    }

    @Override
    public Set<Entry<ParticipantId, Participant>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<ParticipantId, Participant>> iterator() {
                return Stream.of(seats).map(p -> Map.entry(p.id(), p)).iterator();
            }

            @Override
            public int size() {
                return seats.length;
            }
        };
    }

    private static Seats indexed(Participant[] seats) {
        Map<ParticipantId, Integer> index = new HashMap<>();
        for (int i = 0; i < seats.length; i++) {
            index.put(seats[i].id(), i);
        }
        return new Seats(index, seats, Counts.of(seats));
    }

    /** How many seats each place holds, and how many of these speak or share. */
    private record Counts(Map<Place, Integer> all, Map<Place, Integer> active) {

        static Counts of(Participant[] seats) {
            Map<Place, Integer> all = new EnumMap<>(Place.class);
            Map<Place, Integer> active = new EnumMap<>(Place.class);
            for (Participant seat : seats) {
                all.merge(seat.place(), 1, Integer::sum);
                active.merge(seat.place(), seat.speaksOrShares() ? 1 : 0, Integer::sum);
            }
            return new Counts(all, active);
        }

        static boolean countAlike(Participant one, Participant other) {
            return one.place() == other.place() && one.speaksOrShares() == other.speaksOrShares();
        }

        Counts and(Participant seat) {
            return with(seat, 1);
        }

        Counts without(Participant seat) {
            return with(seat, -1);
        }

        private Counts with(Participant seat, int more) {
            return new Counts(
                    added(all, seat.place(), more), added(active, seat.place(), seat.speaksOrShares() ? more : 0));
        }

        private static Map<Place, Integer> added(Map<Place, Integer> counts, Place place, int more) {
            Map<Place, Integer> next = new EnumMap<>(Place.class);
            next.putAll(counts);
            next.merge(place, more, Integer::sum);
            return next;
        }
    }
}
