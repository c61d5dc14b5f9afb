package org.rostrum.rounds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs where something is written: who writes rings it once others can read what was written, in a database after the
 * commit. It says that there may be something, never what, so that one ring may stand for many. Any thread.
 */
public final class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    private final Map<Object, Runnable> hearers = new ConcurrentHashMap<>();

    /**
     * From now on whoever rings runs this, too. What was written before is no reason: read once after this call.
     *
     * @param hearer returns at once, such as {@link Rounds#ring}; one that throws is logged
     * @return takes the hearer away; nothing happens when it is called again
     */
    public Runnable tell(Runnable hearer) {
        Object place = new Object();
        hearers.put(place, hearer);
        return () -> hearers.remove(place);
    }

    /** Something may be there to read. Throws nothing. */
    public void ring() {
        hearers.values().forEach(Bell::tellOne);
    }

    private static void tellOne(Runnable hearer) {
        try {
            hearer.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Somebody could not be told that something was written", e);
        }
    }
}
