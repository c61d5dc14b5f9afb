package org.rostrum.media.director;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.View;
import org.rostrum.media.Subscription;

/**
 * Every arrow one conference should have right now. Pure: a function of the conference and its mode.
 *
 * @param arrows by the seat that receives; no seat without any
 */
record MediaPlan(Map<ParticipantId, Set<Subscription>> arrows) {

    static final MediaPlan NOTHING = new MediaPlan(Map.of());

    private static final List<Source> SEEN = List.of(Source.CAMERA, Source.CONTENT);
    private static final List<Source> HEARD = List.of(Source.MICROPHONE, Source.CONTENT_SOUND);

    static MediaPlan of(Conference room, ConferenceMode mode) {
        Offers offers = Offers.of(room);
        Map<ParticipantId, Set<Subscription>> arrows = new LinkedHashMap<>();
        for (Participant viewer : room.participants().values()) {
            if (viewer.place() != Place.WAITING_ROOM) {
                put(arrows, viewer.id(), offers.to(viewer, mode.viewFor(room, viewer), room));
            }
        }
        return new MediaPlan(arrows);
    }

    /** What of this plan is still allowed, when no mode is there to make a new one. */
    MediaPlan within(Conference room) {
        Offers offers = Offers.of(room);
        Map<ParticipantId, Set<Subscription>> kept = new LinkedHashMap<>();
        arrows.forEach((viewer, received) -> {
            if (room.find(viewer).filter(p -> p.place() != Place.WAITING_ROOM).isPresent()) {
                Set<Subscription> still = new HashSet<>(received);
                still.removeIf(arrow -> !offers.has(arrow.from(), arrow.source())
                        || !mayReceive(room, room.find(viewer).orElseThrow(), arrow.source()));
                put(kept, viewer, still);
            }
        });
        return new MediaPlan(kept);
    }

    Collection<Subscription> minus(MediaPlan other) {
        Set<Subscription> rest = new HashSet<>();
        arrows.forEach((viewer, received) -> {
            Set<Subscription> theirs = other.arrows.getOrDefault(viewer, Set.of());
            received.stream().filter(arrow -> !theirs.contains(arrow)).forEach(rest::add);
        });
        return rest;
    }

    boolean isEmpty() {
        return arrows.isEmpty();
    }

    private static void put(
            Map<ParticipantId, Set<Subscription>> arrows, ParticipantId viewer, Set<Subscription> received) {
        if (!received.isEmpty()) {
            arrows.put(viewer, received);
        }
    }

    private static boolean mayReceive(Conference room, Participant viewer, Source source) {
        return room.allows(viewer, HEARD.contains(source) ? Feature.HEARING : Feature.SEEING);
    }

    /** Who offers what to the others; small where few speak, however many listen. */
    private record Offers(Map<Source, Set<ParticipantId>> from) {

        static Offers of(Conference room) {
            Map<Source, Set<ParticipantId>> from = new EnumMap<>(Source.class);
            for (Source source : Source.values()) {
                Set<ParticipantId> offering = new HashSet<>();
                for (Participant seat : room.participants().values()) {
                    if (seat.place() != Place.WAITING_ROOM
                            && seat.offers(source)
                            && room.allows(seat, Feature.of(source))) {
                        offering.add(seat.id());
                    }
                }
                from.put(source, offering);
            }
            return new Offers(from);
        }

        boolean has(ParticipantId seat, Source source) {
            return Objects.requireNonNull(from.get(source)).contains(seat);
        }

        Set<Subscription> to(Participant viewer, View view, Conference room) {
            Set<Subscription> arrows = new HashSet<>();
            SEEN.forEach(source -> draw(arrows, view.seen(), viewer.id(), source));
            HEARD.forEach(source -> draw(arrows, view.heard(), viewer.id(), source));
            arrows.removeIf(arrow -> !mayReceive(room, viewer, arrow.source()));
            return arrows;
        }

        private void draw(Set<Subscription> arrows, List<ParticipantId> wanted, ParticipantId viewer, Source source) {
            Set<ParticipantId> offering = Objects.requireNonNull(from.get(source));
            if (offering.isEmpty()) {
                return;
            }
            for (ParticipantId seat : wanted) {
                if (offering.contains(seat) && !seat.equals(viewer)) {
                    arrows.add(new Subscription(seat, viewer, source));
                }
            }
        }
    }
}
