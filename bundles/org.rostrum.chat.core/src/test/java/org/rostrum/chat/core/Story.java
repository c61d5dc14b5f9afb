package org.rostrum.chat.core;

import static org.rostrum.testkit.conference.SeatFixture.seatOf;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.chat.RoomMessage;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.conference.MemoryJournalStore;
import org.rostrum.testkit.conference.SeatFixture;
import org.rostrum.testkit.store.MemoryPlanStore;
import org.rostrum.testkit.store.MemoryRoomChatStore;

/** What happens in the conference {@code team} of Anna, which Mia moderates, and who reads of it later. */
final class Story {

    static final ConferenceId TEAM = new ConferenceId("team");
    static final ConferenceKey KEY = ConferenceKey.random();
    static final Audience ALL = new Audience.Everyone();
    static final Audience MODERATORS = new Audience.Moderators();

    final FakeClock clock = new FakeClock();
    final MemoryJournalStore journal = new MemoryJournalStore();
    final MemoryRoomChatStore store = new MemoryRoomChatStore();
    final MemoryPlanStore plans = new MemoryPlanStore();
    final FakeConferences conferences = new FakeConferences(clock);
    final Archive archive = new Archive(store, plans);
    Scribe scribe = started();

    Story() {
        clock.advance(Duration.ofNanos(123)); // clocks know more than journals
        plans.add(plan("team")
                .key(KEY)
                .owner(user("anna").id())
                .moderators(user("mia").id())
                .build());
        conferences.follow(new ConferenceListener() {
            @Override
            public void on(Envelope envelope) {
                journal.append(List.of(envelope));
            }

            @Override
            public void resync(Conference conference) {}
        });
        open();
    }

    static User user(String name, Right... rights) {
        return new User(new UserId(name), name, Set.of(rights), true);
    }

    private Scribe started() {
        return new Scribe(journal, store, plans, conferences, Duration.ofDays(30), clock);
    }

    /** A new run. */
    void open() {
        open(KEY, TEAM);
    }

    void open(ConferenceKey key, ConferenceId id) {
        conferences.open(key, id, ConferenceSettings.of("Monday", user("anna").id(), new ModeId("all-on-screen"), 100));
    }

    /** All that is in memory is gone, and the server is started again. */
    void kill() {
        scribe = started();
    }

    void arrives(SeatFixture seat) {
        happens(new Event.Arrived(seat.participant()));
    }

    void leaves(String name) {
        happens(new Event.Departed(seatOf(name), Event.Departed.Reason.LEFT));
    }

    void says(String name, Audience to, String text) {
        happens(Event.Said.text(seatOf(name), to, text));
    }

    void says(String name, String text) {
        says(name, ALL, text);
    }

    void whispers(String name, String to, String text) {
        says(name, new Audience.One(seatOf(to)), text);
    }

    void ends() {
        happens(new Event.Ended(Event.Ended.Cause.ENDED));
    }

    void happens(Event event) {
        clock.advance(Duration.ofSeconds(1));
        conferences.happen(KEY, event);
    }

    /** What somebody reads, the oldest first; empty if they are told that there is no such conference. */
    Optional<List<String>> reads(User who) {
        return archive.read(TEAM, who, Long.MAX_VALUE, 100).value().map(page -> page.stream()
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .map(RoomMessage::text)
                .toList());
    }

    Optional<List<String>> reads(String name) {
        return reads(user(name));
    }
}
