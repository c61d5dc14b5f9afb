package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Source;
import org.rostrum.media.Reception;
import org.rostrum.media.Subscription;
import org.rostrum.media.sfu.stream.Kind;

/**
 * Which arrow of a receiver sits in which slot, by mid. An arrow stays where it is as long as both exist. Content comes before cameras and
 * may take the place of the camera that came last; otherwise who comes first sits first.
 */
final class SlotBoard {
    private final Set<Subscription> arrows = new LinkedHashSet<>();
    private final Map<Kind, List<String>> slots = new LinkedHashMap<>();
    private final Map<String, Subscription> seated = new LinkedHashMap<>();
    private final Hearing hearing = new Hearing();

    /** The slots there are from now on, in the order of the offer. */
    void furnish(List<String> audio, List<String> video) {
        slots.put(Kind.AUDIO, List.copyOf(audio));
        slots.put(Kind.VIDEO, List.copyOf(video));
        seated.keySet().removeIf(mid -> !audio.contains(mid) && !video.contains(mid));
        seat();
    }

    void redraw(Collection<Subscription> gone, Collection<Subscription> drawn) {
        gone.forEach(arrows::remove);
        arrows.addAll(drawn);
        hearing.redraw(arrows);
        seat();
    }

    /** From so many microphones on, three have a slot: those who speak. */
    void chooseVoicesFrom(int many) {
        hearing.chooseFrom(many);
        seat();
    }

    /** Whether somebody is left out, for so many microphones are audible. */
    boolean isChoosy() {
        return hearing.isChoosy();
    }

    /** Gives slots to those who speak, where not everybody has one. Answers whether anything has changed. */
    boolean listen(Floor floor) {
        boolean changed = hearing.follow(floor);
        if (changed) {
            seat();
        }
        return changed;
    }

    /** Whose source belongs into this slot. */
    Optional<Subscription> in(String mid) {
        return Optional.ofNullable(seated.get(mid));
    }

    /**
     * What the receiver is to know.
     *
     * @param paused mids of slots in which nothing comes for want of room
     * @param taken as in {@link Reception}
     */
    Reception reception(Set<String> paused, Map<Source, Integer> taken) {
        List<Reception.Track> tracks = new ArrayList<>();
        seated.forEach((mid, arrow) ->
                tracks.add(new Reception.Track(mid, arrow.from(), arrow.source(), paused.contains(mid))));
        long pictures = arrows.stream()
                .filter(arrow -> Kind.of(arrow.source()) == Kind.VIDEO)
                .count();
        long sounds = arrows.stream()
                .filter(arrow -> arrow.source() == Source.CONTENT_SOUND)
                .count();
        return new Reception(tracks, hearing.voices() + (int) sounds, (int) pictures, taken);
    }

    /** Of the voices those that are heard, and everything else. */
    private boolean isWanted(Subscription arrow) {
        return arrows.contains(arrow) && (arrow.source() != Source.MICROPHONE || hearing.has(arrow.from()));
    }

    private void seat() {
        seated.values().removeIf(arrow -> !isWanted(arrow));
        Set<Subscription> placed = new HashSet<>(seated.values());
        arrows.stream()
                .filter(arrow -> !placed.contains(arrow) && isWanted(arrow))
                .sorted(Comparator.comparing(arrow -> !isShared(arrow)))
                .forEach(this::place);
    }

    private void place(Subscription arrow) {
        Optional<String> free = slotBesideItsOther(arrow).or(() -> firstFree(Kind.of(arrow.source())));
        if (free.isEmpty() && arrow.source() == Source.CONTENT) {
            free = lastCamera();
        }
        free.ifPresent(mid -> seated.put(mid, arrow));
    }

    private Optional<String> firstFree(Kind kind) {
        return slots.getOrDefault(kind, List.of()).stream()
                .filter(mid -> !seated.containsKey(mid))
                .findFirst();
    }

    /**
     * The n-th sound and the n-th picture are kept in step by receivers: a face goes beside its voice where it can, and content beside its
     * sound.
     */
    private Optional<String> slotBesideItsOther(Subscription arrow) {
        Kind kind = Kind.of(arrow.source());
        Kind otherKind = kind == Kind.AUDIO ? Kind.VIDEO : Kind.AUDIO;
        List<String> others = slots.getOrDefault(otherKind, List.of());
        List<String> own = slots.getOrDefault(kind, List.of());
        for (int i = 0; i < Math.min(others.size(), own.size()); i++) {
            Subscription other = seated.get(others.get(i));
            boolean same = other != null && other.from().equals(arrow.from()) && isShared(other) == isShared(arrow);
            if (same && !seated.containsKey(own.get(i))) {
                return Optional.of(own.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isShared(Subscription arrow) {
        return arrow.source() == Source.CONTENT || arrow.source() == Source.CONTENT_SOUND;
    }

    private Optional<String> lastCamera() {
        Optional<Subscription> last = arrows.stream()
                .filter(arrow -> arrow.source() == Source.CAMERA && seated.containsValue(arrow))
                .reduce((earlier, later) -> later);
        return last.flatMap(camera -> seated.entrySet().stream()
                .filter(each -> each.getValue().equals(camera))
                .map(Map.Entry::getKey)
                .findFirst());
    }
}
