package org.rostrum.testkit.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.conference.Access;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Rules;
import org.rostrum.identity.UserId;

/** A conference as a sentence: {@code conference("4711").inMode("lecture").with(owner("anna")).build()}. */
public final class ConferenceFixture {

    /** The mode of a conference that was told none. */
    public static final ModeId SOME_MODE = new ModeId("some-mode");

    private final ConferenceId id;
    private final ConferenceKey key = ConferenceKey.random();
    private final List<Event> events = new ArrayList<>();
    private UserId owner = new UserId("anna");
    private List<UserId> moderators = List.of();
    private List<UserId> invited = List.of();
    private Rules rules = Rules.OPEN;
    private Access access = Access.PRIVATE;
    private Optional<Integer> speakers = Optional.empty();
    private ModeId mode = SOME_MODE;
    private int capacity = 100;

    private ConferenceFixture(ConferenceId id) {
        this.id = id;
    }

    public static ConferenceFixture conference(String id) {
        return new ConferenceFixture(new ConferenceId(id));
    }

    public static ConferenceFixture conference() {
        return conference("4711");
    }

    public ConferenceFixture inMode(ModeId wanted) {
        mode = wanted;
        return this;
    }

    public ConferenceFixture ownedBy(String user) {
        owner = new UserId(user);
        return this;
    }

    /** In the order of the line. */
    public ConferenceFixture moderatedBy(String... users) {
        moderators = Stream.of(users).map(UserId::new).toList();
        return this;
    }

    public ConferenceFixture inviting(String... users) {
        invited = Stream.of(users).map(UserId::new).toList();
        return this;
    }

    public ConferenceFixture withRules(Rules wanted) {
        rules = wanted;
        return this;
    }

    public ConferenceFixture withSpeakers(int most) {
        speakers = Optional.of(most);
        return this;
    }

    public ConferenceFixture withCapacity(int seats) {
        capacity = seats;
        return this;
    }

    /** Guests can enter, if anybody lets them in. */
    public ConferenceFixture openToGuests() {
        access = Access.PUBLIC;
        return this;
    }

    public ConferenceFixture with(SeatFixture... seats) {
        for (SeatFixture seat : seats) {
            events.add(new Event.Arrived(seat.participant()));
        }
        return this;
    }

    public ConferenceFixture after(Event event) {
        events.add(event);
        return this;
    }

    public ConferenceKey key() {
        return key;
    }

    public ConferenceId id() {
        return id;
    }

    public ConferenceSettings settings() {
        return ConferenceSettings.of("A topic", owner, mode, capacity)
                .with(mode, speakers.orElse(capacity))
                .moderatedBy(moderators)
                .inviting(invited)
                .with(access)
                .with(rules);
    }

    /** The state that all this leads to. */
    public Conference build() {
        Conference room = Conference.open(new Event.Opened(key, id, settings(), FakeClock.START));
        for (Event event : events) {
            room = room.after(event);
        }
        return room;
    }
}
