package org.rostrum.audit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.Deed;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.conference.MemoryJournalStore;
import org.rostrum.testkit.house.Soon;
import org.rostrum.testkit.store.MemoryAuditStore;

class JournalReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Author OF_MONA = new Author.Seat(seatOf("mona"));
    private static final Author OF_OTTO = new Author.Person(new UserId("otto"), Set.of(Right.OPERATOR));

    private final MemoryJournalStore journal = new MemoryJournalStore();
    private final MemoryAuditStore store = new MemoryAuditStore();
    private final FakeConferences conferences = new FakeConferences(Clock.systemUTC());
    private final JournalReader reader = reader();
    private Conference room =
            conference("board").with(moderator("mona")).with(attendee("ben")).build();

    private JournalReader reader() {
        return new JournalReader(journal, store, conferences, () -> {});
    }

    @Test
    void whatAModeratorDoesToOthersIsTakenDown() {
        conferences.add(room);

        happens(OF_MONA, new Event.SourceSwitched(seatOf("ben"), Source.MICROPHONE, Source.State.SILENCED));
        happens(OF_OTTO, new Event.RoleChanged(seatOf("ben"), Role.MODERATOR));
        happens(OF_OTTO, new Event.Departed(seatOf("ben"), Reason.REMOVED));
        happens(OF_MONA, new Event.Ended(Event.Ended.Cause.ENDED));
        reader.round();

        assertThat(deeds())
                .containsExactlyInAnyOrder(
                        deed("mona", "participant.switched").with("MICROPHONE SILENCED of ben"),
                        deed("otto", "participant.appointed").with("MODERATOR of ben"),
                        deed("otto", "participant.removed").with("of ben"),
                        deed("mona", "conference.ended").with("ENDED"));
    }

    @Test
    void whatPeopleDoWithTheirOwnSeatAndWhatTheHouseDoesIsNot() {
        conferences.add(room);

        happens(OF_MONA, new Event.SourceSwitched(seatOf("mona"), Source.CAMERA, Source.State.ON));
        happens(OF_MONA, new Event.HandChanged(seatOf("ben"), false));
        happens(new Author.House(), new Event.Departed(seatOf("ben"), Reason.REMOVED));
        happens(OF_MONA, new Event.Departed(seatOf("ben"), Reason.LOST));
        reader.round();

        assertThat(deeds()).isEmpty();
    }

    @Test
    void anEntryIsTakenDownOnceHoweverOftenTheReaderStarts() {
        conferences.add(room);
        happens(OF_OTTO, new Event.Departed(seatOf("ben"), Reason.REMOVED));
        happens(OF_MONA, new Event.HandChanged(seatOf("mona"), true));

        reader.round();
        reader.round();
        reader().round();

        assertThat(deeds()).hasSize(1);
        assertThat(store.lastPosition()).isEqualTo(1);
    }

    @Test
    void whatHappensWhileTheStoreIsBrokenIsMadeUpFor() {
        conferences.add(room);
        happens(OF_OTTO, new Event.Departed(seatOf("ben"), Reason.REMOVED));
        store.breakDisk();
        reader.round();
        assertThat(deeds()).isEmpty();

        store.mendDisk();
        reader.round();

        assertThat(deeds()).hasSize(1);
    }

    @Test
    void whoHasLeftAndWhatIsOverIsStillNamed() {
        happens(new Author.House(), new Event.Opened(room.key(), room.id(), room.settings(), NOON));
        happens(new Author.House(), new Event.Arrived(room.participants().get(seatOf("mona"))));
        happens(OF_MONA, new Event.Ended(Event.Ended.Cause.ENDED));

        reader.round();

        assertThat(deeds()).containsExactly(deed("mona", "conference.ended").with("ENDED"));
    }

    @Test
    void aSeatThatNobodyRemembersIsCalledByItsNumber() {
        happens(OF_MONA, new Event.Ended(Event.Ended.Cause.ENDED));

        reader.round();

        assertThat(deeds())
                .containsExactly(Deed.done(new Actor(Actor.Kind.SEAT, "mona"), "conference.ended")
                        .on(room.key().value().toString())
                        .with("ENDED"));
    }

    private void happens(Author by, Event event) {
        room = event instanceof Event.Opened || event instanceof Event.Arrived
                ? room.after(new Event.HandChanged(seatOf("mona"), true))
                : room.after(event);
        journal.append(List.of(new Envelope(room.key(), room.seq(), NOON, by, event, room)));
    }

    private List<Deed> deeds() {
        return store.find(AuditQuery.ALL, 0, 100).stream().map(AuditLine::deed).toList();
    }

    private static Deed deed(String who, String what) {
        return Deed.done(Actor.user(new UserId(who)), what).on("board");
    }

    @Test
    void readsByItselfWhenTheJournalGrows() {
        conferences.add(room);
        JournalReader started = new JournalReader(journal, store, conferences);

        happens(OF_OTTO, new Event.Departed(seatOf("ben"), Reason.REMOVED));
        Soon.is("the first is taken down", () -> deeds().size() == 1);
        happens(OF_MONA, new Event.Ended(Event.Ended.Cause.ENDED));
        Soon.is("and the one behind it, whatever the reader did when it came", () -> deeds().size() == 2);

        started.close();
    }

    @Test
    void readsAgainByItselfWhenTheStoreIsMended() {
        conferences.add(room);
        store.breakDisk();
        JournalReader started = new JournalReader(journal, store, conferences);
        happens(OF_OTTO, new Event.Departed(seatOf("ben"), Reason.REMOVED));

        store.mendDisk();

        Soon.is("it is taken down without another ring", () -> deeds().size() == 1);
        started.close();
    }
}
