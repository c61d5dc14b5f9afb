package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.files.SentFile;
import org.rostrum.files.store.FileStore;
import org.rostrum.identity.UserId;

/** What every {@link FileStore} promises. */
public abstract class FileStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final ConferenceKey ROOM = new ConferenceKey(new UUID(1, 2));
    private static final ConferenceKey CALL = new ConferenceKey(new UUID(3, 4));

    /** A store that knows no file. */
    protected abstract FileStore store();

    @Test
    void givesBackWhatWasAdded() {
        FileStore store = store();
        SentFile file = file('a', ROOM, NOON, 7, Set.of(ANN, BOB));

        store.add(file);

        assertThat(store.find(id('a'))).contains(file);
        assertThat(store.find(id('b'))).isEmpty();
    }

    @Test
    void keepsTheLongestNameInAnyScript() {
        FileStore store = store();
        Attachment longest =
                new Attachment(id('a'), "\u4f1a\ud83d\udc4b".repeat(40), "application/pdf", Long.MAX_VALUE >> 8);
        SentFile file = new SentFile(
                longest, ROOM, new ParticipantId("s".repeat(32)), "n".repeat(240), true, false, NOON, false, Set.of());

        store.add(file);

        assertThat(store.find(id('a'))).contains(file);
    }

    @Test
    void listsTheNewestFirst() {
        FileStore store = store();
        store.add(file('a', ROOM, NOON, 1, Set.of()));
        store.add(file('b', ROOM, NOON.plusSeconds(2), 1, Set.of(ANN, BOB)));
        store.add(file('c', CALL, NOON.plusSeconds(1), 1, Set.of()));

        assertThat(store.list(ROOM)).extracting(one -> one.file().id()).containsExactly(id('b'), id('a'));
        assertThat(store.list(0, 2)).extracting(one -> one.file().id()).containsExactly(id('b'), id('c'));
        assertThat(store.list(2, 2)).extracting(one -> one.file().id()).containsExactly(id('a'));
        assertThat(store.ids()).containsExactlyInAnyOrder(id('a'), id('b'), id('c'));
    }

    @Test
    void confirmingAddsReadersAndNothingElse() {
        FileStore store = store();
        SentFile file = file('a', ROOM, NOON, 7, Set.of());
        store.add(file);

        store.confirm(id('a'), Set.of(ANN, BOB));
        store.confirm(id('b'), Set.of(ANN));

        SentFile confirmed = store.find(id('a')).orElseThrow();
        assertThat(confirmed.sent()).isTrue();
        assertThat(confirmed.readers()).containsExactlyInAnyOrder(ANN, BOB);
        assertThat(confirmed.file()).isEqualTo(file.file());
        assertThat(store.ids()).containsExactly(id('a'));
    }

    @Test
    void countsBytesOfAllAndOfOneConference() {
        FileStore store = store();
        assertThat(store.bytes()).isZero();
        store.add(file('a', ROOM, NOON, 5_000_000_000L, Set.of(ANN, BOB)));
        store.add(file('b', CALL, NOON, 7, Set.of()));

        assertThat(store.bytes()).isEqualTo(5_000_000_007L);
        assertThat(store.bytes(CALL)).isEqualTo(7);
        assertThat(store.bytes(new ConferenceKey(new UUID(5, 6)))).isZero();
    }

    @Test
    void findsWhatIsOldAndWhatWasNeverSent() {
        FileStore store = store();
        store.add(file('a', ROOM, NOON.minusSeconds(7200), 1, Set.of()));
        store.add(file('b', ROOM, NOON.minusSeconds(60), 1, Set.of()));
        store.add(file('c', ROOM, NOON.minusSeconds(60), 1, Set.of()));
        store.confirm(id('c'), Set.of(ANN));

        assertThat(store.listBefore(NOON.minusSeconds(3600), NOON))
                .extracting(one -> one.file().id())
                .containsExactly(id('b'), id('a'));
    }

    @Test
    void removesAFileWithItsReaders() {
        FileStore store = store();
        store.add(file('a', ROOM, NOON, 1, Set.of(ANN, BOB)));
        store.add(file('b', ROOM, NOON, 1, Set.of(ANN)));

        assertThat(store.remove(id('a'))).isTrue();
        assertThat(store.remove(id('a'))).isFalse();

        assertThat(store.ids()).containsExactly(id('b'));
    }

    @Test
    void namesThePlannedConferencesOfWhichThereAreFiles() {
        FileStore store = store();
        store.add(file('a', ROOM, NOON, 1, Set.of()));
        store.add(file('b', ROOM, NOON, 1, Set.of()));
        store.add(file('c', CALL, NOON, 1, Set.of()));

        assertThat(store.planned()).containsExactly(ROOM);
    }

    private static SentFile file(char id, ConferenceKey where, Instant at, long bytes, Set<UserId> readers) {
        Attachment file = new Attachment(id(id), "slides.pdf", "application/pdf", bytes);
        return new SentFile(
                file, where, new ParticipantId("ann-1"), "Ann", false, where.equals(ROOM), at, false, readers);
    }

    private static FileId id(char digit) {
        return new FileId(String.valueOf(digit).repeat(32));
    }
}
