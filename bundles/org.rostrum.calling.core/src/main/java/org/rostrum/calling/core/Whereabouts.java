package org.rostrum.calling.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Participant;
import org.rostrum.identity.UserId;

/** Who sits in which conference; who waits outside sits in none. For one thread. */
final class Whereabouts {

    /** A run with the people in it. */
    record Room(ConferenceKey key, ConferenceId id, UserId owner, Set<UserId> inside, long seq) {}

    private final Map<ConferenceKey, Room> rooms = new LinkedHashMap<>();
    private final Map<UserId, Set<ConferenceKey>> places = new HashMap<>();

    /** Takes a conference as it is now, unless something newer is known. Returns who came or went. */
    Set<UserId> update(Conference now) {
        if (isOld(now)) {
            return Set.of();
        }
        boolean over = now.phase() == Conference.Phase.ENDED;
        Set<UserId> inside = over ? Set.of() : peopleIn(now);
        Room next = new Room(now.key(), now.id(), now.settings().owner(), inside, now.seq());
        Room before = over ? rooms.remove(now.key()) : rooms.put(now.key(), next);
        Set<UserId> moved = new HashSet<>(before == null ? Set.of() : before.inside());
        inside.stream().filter(user -> !moved.remove(user)).toList().forEach(moved::add);
        moved.forEach(user -> note(user, now.key(), inside.contains(user)));
        return moved;
    }

    /** Where somebody sits, the room that was opened first first. */
    List<Room> of(UserId user) {
        Set<ConferenceKey> keys = places.getOrDefault(user, Set.of());
        return rooms.values().stream().filter(room -> keys.contains(room.key())).toList();
    }

    Optional<Room> find(ConferenceId id) {
        return rooms.values().stream().filter(room -> room.id().equals(id)).findFirst();
    }

    boolean sits(UserId user) {
        return places.containsKey(user);
    }

    static Set<UserId> peopleIn(Conference room) {
        return room.inside().stream()
                .map(Participant::user)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOld(Conference now) {
        Room known = rooms.get(now.key());
        return known != null && now.seq() < known.seq();
    }

    private void note(UserId user, ConferenceKey key, boolean there) {
        places.compute(user, (id, known) -> {
            Set<ConferenceKey> next = known == null ? new HashSet<>() : known;
            if (there) {
                next.add(key);
            } else {
                next.remove(key);
            }
            return next.isEmpty() ? null : next;
        });
    }
}
