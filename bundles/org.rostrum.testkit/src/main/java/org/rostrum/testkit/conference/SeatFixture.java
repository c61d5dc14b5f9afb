package org.rostrum.testkit.conference;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.PodiumRequest;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.conference.Voice;
import org.rostrum.identity.UserId;

/** A seat as a sentence: {@code attendee("ben").onThePodium().offering(CAMERA)}. Sits in the auditorium unless told. */
public final class SeatFixture {

    private final String name;
    private final Role role;
    private final Map<Source, Source.State> sources = new EnumMap<>(Source.class);
    private Place place = Place.AUDITORIUM;
    private boolean handRaised;
    private Connection connection = Connection.SEATED;
    private Origin origin = new Origin.Browser();
    private Optional<PodiumRequest> podium = Optional.empty();
    private boolean pinned;
    private Voice voice = Voice.NONE;
    private final Set<Feature> denied = EnumSet.noneOf(Feature.class);

    private SeatFixture(String name, Role role) {
        this.name = name;
        this.role = role;
    }

    public static SeatFixture attendee(String name) {
        return new SeatFixture(name, Role.ATTENDEE);
    }

    public static SeatFixture moderator(String name) {
        return new SeatFixture(name, Role.MODERATOR);
    }

    public static SeatFixture owner(String name) {
        return new SeatFixture(name, Role.OWNER);
    }

    /** The seat of somebody, as tests name it. */
    public static ParticipantId seatOf(String name) {
        return new ParticipantId(name);
    }

    /** Somebody who gives a command from their seat. */
    public static Author by(String name) {
        return new Author.Seat(seatOf(name));
    }

    /** The server itself gives a command. */
    public static Author byTheHouse() {
        return new Author.House();
    }

    public SeatFixture onThePodium() {
        return at(Place.PODIUM);
    }

    public SeatFixture inTheWaitingRoom() {
        return at(Place.WAITING_ROOM);
    }

    public SeatFixture at(Place where) {
        place = where;
        return this;
    }

    public SeatFixture offering(Source... offered) {
        for (Source source : offered) {
            sources.put(source, Source.State.ON);
        }
        return this;
    }

    public SeatFixture silenced(Source source) {
        sources.put(source, Source.State.SILENCED);
        return this;
    }

    public SeatFixture withHandRaised() {
        handRaised = true;
        return this;
    }

    public SeatFixture reconnecting() {
        connection = Connection.RECONNECTING;
        return this;
    }

    /** Has no right to these. */
    public SeatFixture without(Feature... features) {
        denied.addAll(List.of(features));
        return this;
    }

    public SeatFixture from(Origin where) {
        origin = where;
        return this;
    }

    /** Has asked for the podium; the smaller number asked earlier. */
    public SeatFixture asking(long since) {
        podium = Optional.of(new PodiumRequest(PodiumRequest.Kind.ASKED, since));
        return this;
    }

    public SeatFixture called() {
        podium = Optional.of(new PodiumRequest(PodiumRequest.Kind.CALLED, 1));
        return this;
    }

    public SeatFixture pinned() {
        pinned = true;
        return onThePodium();
    }

    public SeatFixture speaking(int loudness) {
        voice = new Voice(loudness, 1);
        return offering(Source.MICROPHONE);
    }

    /** Has an open microphone and says nothing; of two, the smaller number has been silent longer. */
    public SeatFixture silentSince(long since) {
        voice = new Voice(0, since);
        return offering(Source.MICROPHONE);
    }

    public ParticipantId id() {
        return seatOf(name);
    }

    public Participant participant() {
        return new Participant(
                id(),
                user(),
                name,
                role,
                place,
                origin,
                sources,
                handRaised,
                connection,
                podium,
                pinned,
                voice,
                Set.copyOf(denied));
    }

    /** The command with which admission gives this seat. */
    public Command.Join join() {
        return new Command.Join(id(), user(), name, role, place, origin, Map.copyOf(sources), Set.copyOf(denied));
    }

    private Optional<UserId> user() {
        if (!(origin instanceof Origin.Browser)) {
            return Optional.empty();
        }
        return UserId.parse(name.toLowerCase(Locale.ROOT));
    }
}
