package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;

/** What every {@link JournalStore} promises. */
public abstract class JournalStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    /** A journal without any entry. */
    protected abstract JournalStore store();

    @Test
    void isEmptyAtFirst() {
        assertThat(store().read(0, 1000)).isEmpty();
    }

    @Test
    void endsWithTheLastEntry() {
        JournalStore store = store();
        assertThat(store.read(store.end(), 10)).isEmpty();
        Run run = new Run();

        store.append(List.of(run.open(), run.then(new Author.House(), new Event.Ended(Event.Ended.Cause.EMPTY))));

        assertThat(store.end()).isEqualTo(store.read(0, 10).get(1).position());
        assertThat(store.read(store.end(), 10)).isEmpty();
    }

    @Test
    void takesNothingWithoutComplaint() {
        JournalStore store = store();

        store.append(List.of());

        assertThat(store.read(0, 1000)).isEmpty();
    }

    @Test
    void givesBackEventsAndAuthorsAsTheyWere() {
        JournalStore store = store();
        Run run = new Run();
        Envelope opened = run.open();
        Envelope remembered = run.then(
                new Author.Person(new UserId("alice"), Set.of(Right.OPERATOR)),
                new Event.Remembered("mode/notes", Optional.of("\uD83D\uDE00 \"quoted\"\n\\ Ω \u0000")));
        Envelope ended = run.then(new Author.House(), new Event.Ended(Event.Ended.Cause.EMPTY));

        store.append(List.of(opened, remembered, ended));

        List<JournalEntry> entries = store.read(0, 10);
        assertThat(entries)
                .extracting(JournalEntry::event)
                .containsExactly(opened.event(), remembered.event(), ended.event());
        assertThat(entries).extracting(JournalEntry::by).containsExactly(opened.by(), remembered.by(), ended.by());
        assertThat(entries).extracting(JournalEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.conference()).isEqualTo(run.key);
            assertThat(entry.opened()).isEqualTo(NOON);
        });
        assertThat(entries.get(2).at()).isEqualTo(ended.at());
    }

    @Test
    void keepsLongValues() {
        JournalStore store = store();
        Run run = new Run();
        Envelope opened = run.open();
        Envelope remembered =
                run.then(new Author.House(), new Event.Remembered("long", Optional.of("\uD83D\uDE00ß".repeat(20_000))));

        store.append(List.of(opened, remembered));

        assertThat(store.read(0, 10).get(1).event()).isEqualTo(remembered.event());
    }

    @Test
    void isNotStoppedByHalfACharacter() {
        JournalStore store = store();
        Run run = new Run();

        store.append(List.of(run.open(), run.then(new Author.House(), remembered("a\uD83Db\uDE00"))));

        assertThat(store.read(0, 10).get(1).event()).isEqualTo(remembered("a\uD83Db\uDE00"));
    }

    @Test
    void readsOnFromTheCursor() {
        JournalStore store = store();
        Run run = new Run();
        store.append(List.of(run.open(), run.then(), run.then(), run.then(), run.then()));

        List<JournalEntry> first = store.read(0, 2);
        List<JournalEntry> second = store.read(first.get(1).position(), 2);
        List<JournalEntry> third = store.read(second.get(1).position(), 2);

        assertThat(first).extracting(JournalEntry::seq).containsExactly(1L, 2L);
        assertThat(second).extracting(JournalEntry::seq).containsExactly(3L, 4L);
        assertThat(third).extracting(JournalEntry::seq).containsExactly(5L);
        assertThat(store.read(third.get(0).position(), 2)).isEmpty();
    }

    @Test
    void refusesToReadNothingOrTooMuch() {
        JournalStore store = store();

        assertThatThrownBy(() -> store.read(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.read(0, 1001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void appendsAllOrNothing() {
        JournalStore store = store();
        Run run = new Run();
        Envelope opened = run.open();
        store.append(List.of(opened));

        assertThatThrownBy(() -> store.append(List.of(run.then(), opened))).isInstanceOf(RuntimeException.class);

        assertThat(store.read(0, 10)).extracting(JournalEntry::seq).containsExactly(1L);
    }

    @Test
    void goesOnAfterAFailedAppend() {
        JournalStore store = store();
        Run run = new Run();
        Envelope opened = run.open();
        store.append(List.of(opened));
        assertThatThrownBy(() -> store.append(List.of(opened))).isInstanceOf(RuntimeException.class);

        store.append(List.of(run.then()));

        assertThat(store.read(0, 10)).extracting(JournalEntry::seq).containsExactly(1L, 2L);
    }

    @Test
    void keepsTheRunsOfOneConferenceApart() {
        JournalStore store = store();
        ConferenceKey key = ConferenceKey.random();

        store.append(List.of(new Run(key, NOON).open(), new Run(key, NOON.plusSeconds(60)).open()));

        assertThat(store.read(0, 10)).extracting(JournalEntry::opened).containsExactly(NOON, NOON.plusSeconds(60));
    }

    @Test
    void keepsTheOrderOfTenThousandEntriesPaged() {
        JournalStore store = store();
        Run run = new Run();
        store.append(List.of(run.open()));
        for (int batch = 0; batch < 20; batch++) {
            List<Envelope> envelopes = new ArrayList<>();
            while (envelopes.size() < 500) {
                envelopes.add(run.then());
            }
            store.append(envelopes);
        }

        List<Long> numbers = new ArrayList<>();
        long cursor = 0;
        for (List<JournalEntry> page = store.read(cursor, 1000); !page.isEmpty(); page = store.read(cursor, 1000)) {
            page.forEach(entry -> numbers.add(entry.seq()));
            cursor = page.get(page.size() - 1).position();
        }

        assertThat(numbers).hasSize(10_001).isSorted().doesNotHaveDuplicates();
    }

    /** Positions must become visible in their order: else a reader steps over the one that is committed late. */
    @Test
    void hidesNoEntryFromAReaderWhileOthersAppend() throws Exception {
        JournalStore store = store();
        int writers = 3;
        int each = 60;
        AtomicInteger writing = new AtomicInteger(writers);
        List<Callable<List<JournalEntry>>> lanes = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            lanes.add(() -> {
                appendOneByOne(store, each);
                writing.decrementAndGet();
                return List.of();
            });
        }
        lanes.add(() -> readUntil(store, writing));

        List<JournalEntry> read = Race.of(lanes).get(writers);

        assertThat(read).hasSize(writers * each);
        assertThat(read).extracting(JournalEntry::position).isSorted().doesNotHaveDuplicates();
    }

    /** A reader that asks again and again is not told what it was told before, once there is more. */
    @Test
    void showsAReaderWhatWasAppendedBeforeItAsked() throws Exception {
        JournalStore store = store();
        Run run = new Run();
        store.append(List.of(run.open()));
        AtomicInteger appended = new AtomicInteger(1);
        Callable<Integer> writer = () -> {
            while (appended.get() < 500) {
                store.append(List.of(run.then()));
                appended.incrementAndGet();
            }
            return 0;
        };

        assertThat(Race.of(List.of(writer, () -> missed(store, appended, 500)))).containsExactly(0, 0);
    }

    /** Who is told and reads then, and never by the clock, misses nothing, and hears nothing once it has gone. */
    @Test
    void ringsOnceWhatWasAppendedCanBeRead() throws Exception {
        JournalStore store = store();
        int writers = 3;
        int each = 30;
        Set<Long> read = ConcurrentHashMap.newKeySet();
        AtomicLong rings = new AtomicLong();
        Runnable stop = store.whenAppended(() -> {
            rings.incrementAndGet();
            store.read(0, 1000).forEach(entry -> read.add(entry.position()));
        });

        Race.of(Collections.nCopies(writers, () -> {
            appendOneByOne(store, each);
            return 0;
        }));

        assertThat(rings).hasValueGreaterThanOrEqualTo((long) writers * each);
        assertThat(read).hasSize(writers * each);
        stop.run();
        appendOneByOne(store, 1);
        assertThat(read).hasSize(writers * each);
    }

    /** Reads until it has them all; how often an entry was not shown that had been appended before. */
    private static int missed(JournalStore store, AtomicInteger appended, int all) {
        int missed = 0;
        long cursor = 0;
        for (int seen = 0; seen < all; ) {
            int before = appended.get();
            List<JournalEntry> page = store.read(cursor, 1000);
            seen += page.size();
            cursor = page.isEmpty() ? cursor : page.get(page.size() - 1).position();
            if (seen < before) {
                missed++;
            }
        }
        return missed;
    }

    private static void appendOneByOne(JournalStore store, int count) {
        Run run = new Run();
        store.append(List.of(run.open()));
        for (int i = 1; i < count; i++) {
            store.append(List.of(run.then()));
        }
    }

    private static List<JournalEntry> readUntil(JournalStore store, AtomicInteger writing) {
        List<JournalEntry> read = new ArrayList<>();
        while (true) {
            boolean last = writing.get() == 0;
            List<JournalEntry> page =
                    store.read(read.isEmpty() ? 0 : read.get(read.size() - 1).position(), 1000);
            read.addAll(page);
            if (last && page.isEmpty()) {
                return read;
            }
        }
    }

    private static Event remembered(String value) {
        return new Event.Remembered("note", Optional.of(value));
    }

    /** One run of a conference, whose events get their numbers. */
    private static final class Run {
        private final ConferenceKey key;
        private final Instant opened;
        private Conference state;

        Run() {
            this(ConferenceKey.random(), NOON);
        }

        Run(ConferenceKey key, Instant opened) {
            this.key = key;
            this.opened = opened;
        }

        Envelope open() {
            ConferenceSettings settings =
                    ConferenceSettings.of("Topic", new UserId("alice"), new ModeId("all-on-screen"), 10);
            Event.Opened event = new Event.Opened(key, new ConferenceId("Board"), settings, opened);
            state = Conference.open(event);
            return new Envelope(key, state.seq(), opened, new Author.House(), event, state);
        }

        Envelope then() {
            return then(new Author.House(), remembered("number " + (state.seq() + 1)));
        }

        Envelope then(Author by, Event event) {
            state = state.after(event);
            return new Envelope(key, state.seq(), opened.plusMillis(state.seq()), by, event, state);
        }
    }
}
