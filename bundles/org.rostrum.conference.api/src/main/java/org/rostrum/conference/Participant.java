package org.rostrum.conference;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/**
 * One seat at the conference: an immutable snapshot.
 *
 * @param user whose account it is; empty for guests, gateways and recorders
 * @param sources the state of every source, none missing
 * @param connection whether somebody is there at this moment
 * @param podium whether they asked for the podium or were called to it
 * @param pinned whether they keep their place on the podium when silent
 * @param voice whether they speak
 * @param denied what they may not do for want of a right, unless they moderate
 */
public record Participant(
        ParticipantId id,
        Optional<UserId> user,
        String name,
        Role role,
        Place place,
        Origin origin,
        Map<Source, Source.State> sources,
        boolean handRaised,
        Connection connection,
        Optional<PodiumRequest> podium,
        boolean pinned,
        Voice voice,
        Set<Feature> denied) {

    /** Whether the one who holds the seat can be reached. */
    public enum Connection {
        SEATED,
        /** The network is gone; the seat is kept for a while, with role, place and hand. */
        RECONNECTING
    }

    public Participant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(podium, "podium");
        Objects.requireNonNull(voice, "voice");
        if (!User.isDisplayName(name)) {
            throw new IllegalArgumentException("name: (expected: 1 to 100 characters, none of them control)");
        }
        sources = everySource(sources);
        denied = Set.copyOf(denied);
    }

    /** A seat that somebody has just taken. */
    public static Participant arriving(Command.Join join) {
        return new Participant(
                join.as(),
                join.user(),
                join.name(),
                join.role(),
                join.landing(),
                join.origin(),
                join.sources(),
                false,
                Connection.SEATED,
                Optional.empty(),
                false,
                Voice.NONE,
                join.denied());
    }

    public Source.State state(Source source) {
        return sources.get(source);
    }

    /** Whether a source is offered and somebody is there to feed it. */
    public boolean offers(Source source) {
        return sources.get(source) == Source.State.ON;
    }

    /** Whether they speak or share content. (Not named like a property: a seat is written as its components alone.) */
    public boolean speaksOrShares() {
        return voice.speaks() || offers(Source.CONTENT);
    }

    public boolean waits() {
        return place == Place.WAITING_ROOM;
    }

    /** Whether they stand on the way to the podium in this way. */
    public boolean is(PodiumRequest.Kind kind) {
        return podium.filter(request -> request.kind() == kind).isPresent();
    }

    /** The same seat in another place. For modes, which decide where somebody lands. */
    public Participant at(Place next) {
        return new Participant(
                id, user, name, role, next, origin, sources, handRaised, connection, podium, pinned, voice, denied);
    }

    /** Elsewhere inside; on the podium nobody asks for it any more, off it nobody is pinned. */
    Participant moved(Place next) {
        Optional<PodiumRequest> request = next == Place.PODIUM ? Optional.empty() : podium;
        boolean stays = next == Place.PODIUM && pinned;
        return new Participant(
                id, user, name, role, next, origin, sources, handRaised, connection, request, stays, voice, denied);
    }

    /** Out to the waiting room, without hand, content and claims. */
    Participant sentBack(Voice silent) {
        Map<Source, Source.State> next = new EnumMap<>(sources);
        next.replace(Source.CONTENT, Source.State.ON, Source.State.OFF);
        next.replace(Source.CONTENT_SOUND, Source.State.ON, Source.State.OFF);
        return new Participant(
                id,
                user,
                name,
                role,
                Place.WAITING_ROOM,
                origin,
                next,
                false,
                connection,
                Optional.empty(),
                false,
                silent,
                denied);
    }

    Participant with(Source source, Source.State state) {
        Map<Source, Source.State> next = new EnumMap<>(sources);
        next.put(source, state);
        return new Participant(
                id, user, name, role, place, origin, next, handRaised, connection, podium, pinned, voice, denied);
    }

    Participant withHand(boolean raised) {
        return new Participant(
                id, user, name, role, place, origin, sources, raised, connection, podium, pinned, voice, denied);
    }

    Participant with(Connection next) {
        return new Participant(
                id, user, name, role, place, origin, sources, handRaised, next, podium, pinned, voice, denied);
    }

    Participant with(Role next) {
        return new Participant(
                id, user, name, next, place, origin, sources, handRaised, connection, podium, pinned, voice, denied);
    }

    Participant with(Optional<PodiumRequest> request) {
        return new Participant(
                id, user, name, role, place, origin, sources, handRaised, connection, request, pinned, voice, denied);
    }

    Participant withPin(boolean yes) {
        return new Participant(
                id, user, name, role, place, origin, sources, handRaised, connection, podium, yes, voice, denied);
    }

    Participant with(Voice next) {
        return new Participant(
                id, user, name, role, place, origin, sources, handRaised, connection, podium, pinned, next, denied);
    }

    Participant withoutPodiumMatters() {
        return new Participant(
                id,
                user,
                name,
                role,
                place,
                origin,
                sources,
                handRaised,
                connection,
                Optional.empty(),
                false,
                voice,
                denied);
    }

    private static Map<Source, Source.State> everySource(Map<Source, Source.State> given) {
        if (given instanceof Complete) {
            return given;
        }
        Map<Source, Source.State> every = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            every.put(source, given.getOrDefault(source, Source.State.OFF));
        }
        return new Complete(every);
    }

    /** A map that is known to have every source and never to change: one seat's next state need not copy it. */
    private static final class Complete extends AbstractMap<Source, Source.State> {

        private final Map<Source, Source.State> states;

        private Complete(Map<Source, Source.State> states) {
            this.states = Collections.unmodifiableMap(states);
        }

        @Override
        public Source.State get(Object source) {
            return states.get(source);
        }

        @Override
        public Set<Entry<Source, Source.State>> entrySet() {
            return states.entrySet();
        }
    }
}
