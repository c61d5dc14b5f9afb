package org.rostrum.conference;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rostrum.identity.Right;

/**
 * The whole state of one run of a conference after event number {@code seq}. Immutable: any thread may read it.
 *
 * @param seq the number of the last event, from 1 ({@link Event.Opened}) without a gap
 * @param participants all seats in the order of arrival, those in the waiting room included
 * @param modeData the active mode's own memory, as plain text: never an object of a mode's class, or its bundle could
 *     no longer be replaced while the conference runs
 */
public record Conference(
        ConferenceKey key,
        ConferenceId id,
        ConferenceSettings settings,
        Phase phase,
        Instant openedAt,
        long seq,
        Map<ParticipantId, Participant> participants,
        Map<String, String> modeData) {

    /** Where one run of a conference stands. What is planned but not open is no {@code Conference} yet. */
    public enum Phase {
        /** Open, nobody has been inside yet. */
        OPEN,
        LIVE,
        ENDED
    }

    /** The state that {@code opened} leads to; every later state comes from {@link #after}. */
    public static Conference open(Event.Opened opened) {
        return new Conference(
                opened.key(), opened.id(), opened.settings(), Phase.OPEN, opened.at(), 1, Map.of(), Map.of());
    }

    /** The next state. Each event knows how it changes the conference; nothing else may. */
    public Conference after(Event event) {
        Conference next = event.applyTo(this);
        return new Conference(
                key, next.id, next.settings, next.phase, openedAt, seq + 1, next.participants, next.modeData);
    }

    public Optional<Participant> find(ParticipantId who) {
        return Optional.ofNullable(participants.get(who));
    }

    public List<Participant> in(Place place) {
        return participants.values().stream().filter(p -> p.place() == place).toList();
    }

    public boolean isFull() {
        return participants.size() >= settings.capacity();
    }

    /** What somebody may do here: by seat, by account, or as the house itself. */
    public Role roleOf(Author author) {
        if (author instanceof Author.Seat seat) {
            return find(seat.id()).map(Participant::role).orElse(Role.ATTENDEE);
        }
        if (author instanceof Author.Person person) {
            return roleOf(person);
        }
        return Role.OWNER;
    }

    private Role roleOf(Author.Person person) {
        if (person.id().equals(settings.owner())) {
            return Role.OWNER;
        }
        boolean moderates = settings.moderators().contains(person.id())
                || person.rights().contains(Right.OPERATOR)
                || person.rights().contains(Right.ADMINISTRATOR);
        return moderates ? Role.MODERATOR : Role.ATTENDEE;
    }

    Conference seat(Participant participant) {
        Map<ParticipantId, Participant> next = new LinkedHashMap<>(participants);
        next.put(participant.id(), participant);
        Phase nextPhase = participant.place() == Place.WAITING_ROOM ? phase : Phase.LIVE;
        return with(nextPhase, next, modeData);
    }

    Conference change(ParticipantId who, UnaryOperator<Participant> how) {
        Participant before = participants.get(who);
        if (before == null) {
            return this;
        }
        Map<ParticipantId, Participant> next = new LinkedHashMap<>(participants);
        next.put(who, how.apply(before));
        return with(phase, next, modeData);
    }

    Conference unseat(ParticipantId who) {
        Map<ParticipantId, Participant> next = new LinkedHashMap<>(participants);
        next.remove(who);
        return with(phase, next, modeData);
    }

    Conference remember(String name, Optional<String> value) {
        Map<String, String> next = new LinkedHashMap<>(modeData);
        value.ifPresentOrElse(text -> next.put(name, text), () -> next.remove(name));
        return with(phase, participants, next);
    }

    Conference end() {
        return with(Phase.ENDED, Map.of(), modeData);
    }

    private Conference with(Phase nextPhase, Map<ParticipantId, Participant> seats, Map<String, String> data) {
        return new Conference(
                key,
                id,
                settings,
                nextPhase,
                openedAt,
                seq,
                Collections.unmodifiableMap(seats),
                Collections.unmodifiableMap(data));
    }
}
