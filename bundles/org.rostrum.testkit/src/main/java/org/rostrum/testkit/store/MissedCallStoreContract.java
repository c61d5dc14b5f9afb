package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.CallId;
import org.rostrum.calling.Cause;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.store.MissedCallStore;
import org.rostrum.identity.UserId;

/** What every {@link MissedCallStore} promises. */
public abstract class MissedCallStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CLEO = new UserId("cleo");

    /** A store without any call. */
    protected abstract MissedCallStore store();

    @Test
    void givesBackWhatWasAdded() {
        MissedCallStore store = store();
        MissedCall call = new MissedCall(id('a'), ANN, BOB, NOON, Cause.NOT_AVAILABLE, false);

        store.add(call);

        assertThat(store.list(BOB, 0, 10)).containsExactly(call);
        assertThat(store.list(ANN, 0, 10)).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndInParts() {
        MissedCallStore store = store();
        store.add(missed('a', BOB, NOON));
        store.add(missed('b', BOB, NOON.plusSeconds(2)));
        store.add(missed('c', BOB, NOON.plusSeconds(1)));
        store.add(missed('d', CLEO, NOON.plusSeconds(3)));

        assertThat(store.list(BOB, 0, 2)).extracting(MissedCall::id).containsExactly(id('b'), id('c'));
        assertThat(store.list(BOB, 2, 2)).extracting(MissedCall::id).containsExactly(id('a'));
        assertThat(store.count(BOB)).isEqualTo(3);
    }

    @Test
    void marksOnlyOnesOwnAsSeen() {
        MissedCallStore store = store();
        store.add(missed('a', BOB, NOON));
        store.add(missed('b', CLEO, NOON));
        assertThat(store.countUnseen(BOB)).isEqualTo(1);

        store.markSeen(BOB);

        assertThat(store.countUnseen(BOB)).isZero();
        assertThat(store.countUnseen(CLEO)).isEqualTo(1);
        assertThat(store.list(BOB, 0, 10)).allMatch(MissedCall::seen);
    }

    @Test
    void removesNothingOfAnother() {
        MissedCallStore store = store();
        store.add(missed('a', BOB, NOON));

        assertThat(store.remove(CLEO, id('a'))).isFalse();
        assertThat(store.count(BOB)).isEqualTo(1);

        assertThat(store.remove(BOB, id('a'))).isTrue();
        assertThat(store.remove(BOB, id('a'))).isFalse();
        assertThat(store.count(BOB)).isZero();
    }

    @Test
    void removesWhatIsOldAndCountsIt() {
        MissedCallStore store = store();
        store.add(missed('a', BOB, NOON.minusSeconds(1)));
        store.add(missed('b', CLEO, NOON.minusSeconds(100)));
        store.add(missed('c', BOB, NOON));

        assertThat(store.removeBefore(NOON)).isEqualTo(2);

        assertThat(store.list(BOB, 0, 10)).extracting(MissedCall::id).containsExactly(id('c'));
        assertThat(store.count(CLEO)).isZero();
    }

    private static MissedCall missed(char id, UserId callee, Instant at) {
        return new MissedCall(id(id), ANN, callee, at, Cause.NO_ANSWER, false);
    }

    private static CallId id(char letter) {
        return new CallId(String.valueOf(letter).repeat(22));
    }
}
