package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rostrum.chat.DirectMessage;
import org.rostrum.chat.store.DirectChatStore;
import org.rostrum.chat.store.DirectChatStore.Correspondence;
import org.rostrum.identity.UserId;

/** What every {@link DirectChatStore} promises. */
public abstract class DirectChatStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CLEO = new UserId("cleo");

    /** A store without any message. */
    protected abstract DirectChatStore store();

    @Test
    void givesBackWhatWasAddedToBoth() {
        DirectChatStore store = store();
        String text = "<b>&amp;\u202e\uD83D\uDC4B\n\t" + "x".repeat(1980);

        DirectMessage message = store.add(ANN, BOB, NOON, text);

        assertThat(message).isEqualTo(new DirectMessage(message.id(), ANN, BOB, NOON, text));
        assertThat(store.read(ANN, BOB, Long.MAX_VALUE, 10)).containsExactly(message);
        assertThat(store.read(BOB, ANN, Long.MAX_VALUE, 10)).containsExactly(message);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void givesNothingToAThird() {
        DirectChatStore store = store();
        store.add(ANN, BOB, NOON, "between us");

        assertThat(store.read(CLEO, ANN, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(store.read(CLEO, BOB, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(store.read(ANN, CLEO, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(store.list(CLEO, 10)).isEmpty();
        assertThat(store.markRead(CLEO, ANN, 1)).isFalse();
    }

    @Test
    void pagesBackwardsWithoutHolesOrRepetition() {
        DirectChatStore store = store();
        for (int i = 0; i < 5; i++) {
            store.add(i % 2 == 0 ? ANN : BOB, i % 2 == 0 ? BOB : ANN, NOON.plusSeconds(i), "message " + i);
            store.add(ANN, CLEO, NOON.plusSeconds(i), "elsewhere");
        }

        var first = store.read(ANN, BOB, Long.MAX_VALUE, 3);
        var second = store.read(ANN, BOB, first.get(2).id(), 3);

        assertThat(first).extracting(DirectMessage::text).containsExactly("message 4", "message 3", "message 2");
        assertThat(second).extracting(DirectMessage::text).containsExactly("message 1", "message 0");
    }

    @Test
    void idsGrow() {
        DirectChatStore store = store();
        long[] ids = LongStream.range(0, 20)
                .map(i -> store.add(ANN, BOB, NOON, "again").id())
                .toArray();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void writersAtTheSameTimeGetDifferentIds() throws Exception {
        DirectChatStore store = store();

        Race.of(IntStream.range(0, 8)
                .<Callable<DirectMessage>>mapToObj(
                        writer -> () -> store.add(new UserId("writer-" + writer), BOB, NOON, "now"))
                .toList());

        assertThat(store.list(BOB, 10))
                .hasSize(8)
                .extracting(thread -> thread.last().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void listsTheLastFirstAndCountsWhatIsUnread() {
        DirectChatStore store = store();
        store.add(BOB, ANN, NOON, "one");
        store.add(CLEO, ANN, NOON, "two");
        DirectMessage last = store.add(BOB, ANN, NOON, "three");
        DirectMessage own = store.add(ANN, CLEO, NOON, "four");

        assertThat(store.list(ANN, 10))
                .containsExactly(new Correspondence(CLEO, own, 1), new Correspondence(BOB, last, 2));
        assertThat(store.list(CLEO, 10)).containsExactly(new Correspondence(ANN, own, 1));
        assertThat(store.list(ANN, 1)).hasSize(1);
    }

    @Test
    void theReadMarkIsOnesOwnAndNeverGoesBack() {
        DirectChatStore store = store();
        DirectMessage first = store.add(BOB, ANN, NOON, "one");
        DirectMessage second = store.add(BOB, ANN, NOON, "two");
        store.add(ANN, BOB, NOON, "answer");

        assertThat(store.markRead(ANN, BOB, first.id())).isTrue();
        assertThat(store.countUnread(ANN, BOB)).isEqualTo(1);

        store.markRead(ANN, BOB, second.id());
        store.markRead(ANN, BOB, first.id());
        assertThat(store.countUnread(ANN, BOB)).isZero();
        assertThat(store.countUnread(BOB, ANN)).isEqualTo(1);
    }

    @Test
    void removesWhatIsOldAndWhoHasNothingElse() {
        DirectChatStore store = store();
        store.add(ANN, BOB, NOON.minusSeconds(1), "old");
        store.add(ANN, CLEO, NOON.minusSeconds(1), "old too");
        DirectMessage young = store.add(CLEO, ANN, NOON, "young");

        assertThat(store.removeBefore(NOON)).isEqualTo(2);

        assertThat(store.list(ANN, 10)).containsExactly(new Correspondence(CLEO, young, 1));
        assertThat(store.list(BOB, 10)).isEmpty();
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void writesOnAfterEverythingWasRemoved() {
        DirectChatStore store = store();
        DirectMessage old = store.add(ANN, BOB, NOON.minusSeconds(1), "old");
        store.markRead(BOB, ANN, old.id());
        store.removeBefore(NOON);

        DirectMessage next = store.add(ANN, BOB, NOON, "again");

        assertThat(next.id()).isGreaterThan(old.id());
        assertThat(store.list(BOB, 10)).containsExactly(new Correspondence(ANN, next, 1));
    }
}
