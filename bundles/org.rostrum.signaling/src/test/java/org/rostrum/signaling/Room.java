package org.rostrum.signaling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/** Conferences and people for tests. */
final class Room {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ConferenceId HALL = new ConferenceId("Town-Hall");
    static final ConferenceKey KEY = new ConferenceKey(new UUID(0, 1));
    static final ParticipantId ANN = seat("ann");
    static final ParticipantId BOB = seat("bob");
    static final ParticipantId WALT = seat("walt");

    private Room() {}

    static Conference empty() {
        return openedAt(NOON);
    }

    static Conference openedAt(Instant when) {
        ConferenceSettings settings =
                ConferenceSettings.of("Town hall", new UserId("owner"), new ModeId("all-on-screen"), 2000);
        return Conference.open(new Event.Opened(KEY, HALL, settings, when));
    }

    /** Ann moderates, Bob is inside, Walt waits. */
    static Conference withAnnBobAndWaltWaiting() {
        return empty().after(arrived("ann", Role.MODERATOR, Place.PODIUM))
                .after(arrived("bob", Role.ATTENDEE, Place.AUDITORIUM))
                .after(arrived("walt", Role.ATTENDEE, Place.WAITING_ROOM))
                .after(new Event.Remembered("holder", Optional.of("bob")));
    }

    static Event arrived(String name, Role role, Place place) {
        return new Event.Arrived(Participant.arriving(new Command.Join(
                seat(name),
                Optional.of(new UserId(name)),
                name,
                role,
                place,
                new Origin.Browser(),
                Map.of(),
                Set.of())));
    }

    static Event guestArrived(String name, Role role, Place place) {
        return new Event.Arrived(Participant.arriving(new Command.Join(
                seat(name), Optional.empty(), name, role, place, new Origin.Guest(), Map.of(), Set.of())));
    }

    static Event arrived(String name) {
        return arrived(name, Role.ATTENDEE, Place.PODIUM);
    }

    static Envelope envelope(Conference before, Event event) {
        Conference after = before.after(event);
        return new Envelope(after.key(), after.seq(), NOON, new Author.House(), event, after);
    }

    static ParticipantId seat(String name) {
        return new ParticipantId(name);
    }

    static User user(String name) {
        return new User(new UserId(name), name, Set.<Right>of(), true);
    }
}
