package org.rostrum.media.sfu.dtls;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where handshakes run. BouncyCastle's protocol blocks, so each handshake in progress holds one thread of a bounded pool; a bounded number
 * waits, and more than that are refused and may try again with the client's next retransmission.
 */
public final class Handshakes implements AutoCloseable {
    static final int BUDGET_MILLIS = 10_000;
    private static final int THREADS = 32;
    private static final int WAITING = 256;

    private final DtlsIdentity identity;
    private final ThreadPoolExecutor pool;

    public Handshakes(DtlsIdentity identity) {
        this(identity, THREADS, WAITING);
    }

    Handshakes(DtlsIdentity identity, int threads, int waiting) {
        this.identity = identity;
        pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), new Named());
        pool.allowCoreThreadTimeOut(true);
    }

    /** Answers the fingerprint that vouches for the server. */
    public Fingerprint fingerprint() {
        return identity.fingerprint();
    }

    /**
     * Waits for the client's hello, at most ten seconds, and answers it. Never blocks.
     *
     * @param expected whom the client must prove to be
     * @return empty where too many handshakes are in progress
     */
    public Optional<DtlsAssociation> begin(Fingerprint expected, DtlsParty party) {
        DtlsAssociation association = new DtlsAssociation(this, identity, expected, party);
        return run(association::shakeHands) ? Optional.of(association) : Optional.empty();
    }

    /** Runs soon on a pool thread; false where there is no room. */
    boolean run(Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private static final class Named implements ThreadFactory {
        private final AtomicInteger number = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "rostrum-dtls-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
