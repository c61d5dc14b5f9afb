package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.calling.store.BlockStore;
import org.rostrum.identity.UserId;

/** What every {@link BlockStore} promises. */
public abstract class BlockStoreContract {

    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CLEO = new UserId("cleo");

    /** A store in which nobody blocks anybody. */
    protected abstract BlockStore store();

    @Test
    void blocksInOneDirection() {
        BlockStore store = store();

        store.block(ANN, BOB);

        assertThat(store.isBlocked(ANN, BOB)).isTrue();
        assertThat(store.isBlocked(BOB, ANN)).isFalse();
        assertThat(store.isBlocked(CLEO, BOB)).isFalse();
    }

    @Test
    void blockingTwiceIsBlockingOnce() {
        BlockStore store = store();

        store.block(ANN, BOB);
        store.block(ANN, BOB);
        store.block(ANN, CLEO);

        assertThat(store.blockedBy(ANN)).containsExactlyInAnyOrder(BOB, CLEO);
        assertThat(store.blockedBy(BOB)).isEmpty();
    }

    @Test
    void letsGoOfOneAlone() {
        BlockStore store = store();
        store.block(ANN, BOB);
        store.block(ANN, CLEO);

        store.unblock(ANN, BOB);
        store.unblock(ANN, BOB);

        assertThat(store.blockedBy(ANN)).containsExactly(CLEO);
    }
}
