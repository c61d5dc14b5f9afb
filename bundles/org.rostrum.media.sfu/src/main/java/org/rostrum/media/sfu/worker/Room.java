package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.Subscription;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.Replica;
import org.rostrum.media.sfu.stream.SpeechActivity;

/**
 * The sessions and arrows of one conference. Lives on one worker, its home; one that is large has parts on others, each a room with the
 * seats that were placed there, their arrows, and what is published elsewhere. All of it is decided at home, in one order, and told from
 * there.
 */
final class Room {
    /** After so many windows without a packet nobody sends. */
    static final int SILENCE_WINDOWS = 5;

    private final Map<ParticipantId, Session> sessions = new HashMap<>();
    private final Map<ParticipantId, Set<Subscription>> arrows = new HashMap<>();
    private final List<Annex> annexes = new ArrayList<>();
    private final Map<ParticipantId, Map<Source, Replica>> imports = new HashMap<>();
    private final Floor floor = new Floor();
    private final List<Session> choosy = new ArrayList<>();
    private Map<ParticipantId, Publication> microphones = Map.of();
    private boolean choosyStale;
    private final int choiceFrom;
    private final boolean isHome;
    private int windowsToSilence;
    private long floorDue;

    /**
     * A room without sessions.
     *
     * @param choiceFrom from so many microphones on, three are heard
     */
    Room(int choiceFrom, long now) {
        this(choiceFrom, true, now);
    }

    private Room(int choiceFrom, boolean isHome, long now) {
        this.choiceFrom = choiceFrom;
        this.isHome = isHome;
        floorDue = now;
    }

    /** A part of it for another worker, to be given to that one. */
    Room part(long now) {
        return new Room(choiceFrom, false, now);
    }

    /** Whether it is decided here where seats are, and told from here who speaks. */
    boolean isHome() {
        return isHome;
    }

    /** Where the other parts are. */
    List<Annex> annexes() {
        return annexes;
    }

    /** There is another part from now on. */
    void extend(Annex annex) {
        annexes.add(annex);
        annex.export(sessions.values());
    }

    /** Where this seat was placed, if not here. Known at home alone. */
    Optional<Annex> annexOf(ParticipantId participant) {
        return annexes.stream()
                .filter(annex -> annex.seated().contains(participant))
                .findFirst();
    }

    /** Places a seat in another part, with the arrows it has. */
    void place(ParticipantId participant, Annex annex) {
        annex.seat(participant, arrows.getOrDefault(participant, Set.of()));
    }

    /** How many seats are placed, here and in other parts. */
    int size() {
        return sessions.size()
                + annexes.stream().mapToInt(annex -> annex.seated().size()).sum();
    }

    /** Takes what came and went of what is published in another part. */
    void receive(List<Annex.Import> gone, List<Annex.Import> come) {
        for (Annex.Import each : gone) {
            Map<Source, Replica> known = imports.getOrDefault(each.from(), new HashMap<>());
            known.remove(each.replica().source(), each.replica());
            if (known.isEmpty()) {
                imports.remove(each.from());
            }
        }
        for (Annex.Import each : come) {
            imports.computeIfAbsent(each.from(), from -> new EnumMap<>(Source.class))
                    .put(each.replica().source(), each.replica());
        }
        rewire();
    }

    Optional<Session> session(ParticipantId participant) {
        return Optional.ofNullable(sessions.get(participant));
    }

    Collection<Session> sessions() {
        return sessions.values();
    }

    /** Whether it is of no use any more. A part is as long as home is. */
    boolean isEmpty() {
        return isHome && size() == 0 && arrows.isEmpty();
    }

    /** A session takes its seat; arrows that were drawn before are its own at once. */
    void admit(Session session) {
        sessions.put(session.seat().participant(), session);
        Set<Subscription> known = arrows.getOrDefault(session.seat().participant(), Set.of());
        session.board().chooseVoicesFrom(choiceFrom);
        session.board().redraw(List.of(), known);
        choosyStale = true;
    }

    void dismiss(Session session) {
        sessions.remove(session.seat().participant(), session);
        rewire();
    }

    /** No arrow points to this seat or from it any more. */
    void forget(ParticipantId participant) {
        arrows.remove(participant);
        List<Subscription> gone = arrows.values().stream()
                .flatMap(Collection::stream)
                .filter(arrow -> arrow.from().equals(participant))
                .toList();
        redraw(gone, List.of());
    }

    void redraw(Collection<Subscription> gone, Collection<Subscription> drawn) {
        Map<ParticipantId, List<Subscription>> lost = byReceiver(gone);
        Map<ParticipantId, List<Subscription>> won = byReceiver(drawn);
        Set<ParticipantId> receivers = new LinkedHashSet<>(lost.keySet());
        receivers.addAll(won.keySet());
        for (ParticipantId receiver : receivers) {
            redraw(receiver, lost.getOrDefault(receiver, List.of()), won.getOrDefault(receiver, List.of()));
        }
        annexes.forEach(annex -> annex.redraw(gone, drawn));
    }

    private static Map<ParticipantId, List<Subscription>> byReceiver(Collection<Subscription> some) {
        return some.stream().collect(java.util.stream.Collectors.groupingBy(Subscription::to));
    }

    private void redraw(ParticipantId receiver, List<Subscription> gone, List<Subscription> drawn) {
        Set<Subscription> known = arrows.computeIfAbsent(receiver, id -> new LinkedHashSet<>());
        gone.forEach(known::remove);
        known.addAll(drawn);
        if (known.isEmpty()) {
            arrows.remove(receiver);
        }
        session(receiver).ifPresent(session -> {
            session.board().redraw(gone, drawn);
            choosyStale = true;
            rewire(session);
        });
    }

    /** Lets every slot follow whoever its arrow comes from, after sources or sessions have changed. */
    void rewire() {
        Map<ParticipantId, SpeechActivity> activities = new LinkedHashMap<>();
        microphones = findMicrophones();
        choosyStale = true;
        microphones.forEach((who, microphone) -> activities.put(who, microphone.activity()));
        floor.furnish(activities);
        sessions.values().forEach(this::rewire);
        annexes.forEach(annex -> annex.export(sessions.values()));
    }

    private Map<ParticipantId, Publication> findMicrophones() {
        Map<ParticipantId, Publication> found = new LinkedHashMap<>();
        imports.forEach((who, sources) -> Optional.ofNullable(sources.get(Source.MICROPHONE))
                .ifPresent(microphone -> found.put(who, microphone)));
        sessions.forEach((who, session) ->
                session.uplink().publication(Source.MICROPHONE).ifPresent(microphone -> found.put(who, microphone)));
        return found;
    }

    private void rewire(Session session) {
        session.rewire(arrow -> publication(arrow.from(), arrow.source()));
        session.downlink().favour(dominantPicture().orElse(null));
    }

    private Optional<Publication> dominantPicture() {
        return floor.dominant().flatMap(who -> publication(who, Source.CAMERA));
    }

    private Optional<Publication> publication(ParticipantId from, Source source) {
        Session here = sessions.get(from);
        if (here != null) {
            return here.uplink().publication(source);
        }
        return Optional.ofNullable(imports.getOrDefault(from, Map.of()).get(source));
    }

    /**
     * How loud each microphone was that sent since the last call. Empty where there is nothing to tell; told of is a silence once, and
     * late enough that a gap in the network is none.
     */
    Optional<Map<ParticipantId, Integer>> takeLoudness() {
        Map<ParticipantId, Integer> loudness = new HashMap<>();
        microphones.forEach((who, microphone) -> microphone.takeLoudness().ifPresent(loud -> loudness.put(who, loud)));
        if (!loudness.isEmpty()) {
            windowsToSilence = SILENCE_WINDOWS;
            return Optional.of(Collections.unmodifiableMap(loudness));
        }
        return windowsToSilence > 0 && --windowsToSilence == 0 ? Optional.of(Map.of()) : Optional.empty();
    }

    /** Whether somebody was heard and their silence is still to be told. */
    boolean isHeard() {
        return windowsToSilence > 0;
    }

    /** Whoever speaks before all others. */
    Optional<ParticipantId> dominant() {
        return floor.dominant();
    }

    /**
     * Everything that time brings.
     *
     * @return whether another one dominates
     */
    boolean tick(long now) {
        for (Session session : sessions.values()) {
            session.tick(now);
        }
        for (Map<Source, Replica> sources : imports.values()) {
            for (Replica replica : sources.values()) {
                replica.tick(now);
            }
        }
        return listen(now);
    }

    private boolean listen(long now) {
        if (now - floorDue < 0) {
            return false;
        }
        floorDue = Math.max(floorDue + Floor.PERIOD_NANOS, now - Floor.PERIOD_NANOS);
        boolean news = floor.follow(now);
        if (news) {
            Publication picture = dominantPicture().orElse(null);
            sessions.values().forEach(session -> session.downlink().favour(picture));
        }
        if (!floor.talking().isEmpty()) {
            for (Session session : choosy()) {
                if (session.board().listen(floor)) {
                    rewire(session);
                }
            }
        }
        return news;
    }

    /** Those who do not hear everybody. */
    private List<Session> choosy() {
        if (choosyStale) {
            choosyStale = false;
            choosy.clear();
            sessions.values().stream()
                    .filter(session -> session.board().isChoosy())
                    .forEach(choosy::add);
        }
        return choosy;
    }
}
