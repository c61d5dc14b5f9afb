package org.rostrum.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;

/**
 * Knows when everybody has heard of a change. Components hear of it on a thread of the configuration admin, which tells one event after
 * the other: when an event of our own comes round, all before it have been told and acted upon. To look at a component meanwhile tells
 * nothing, for one that is on its way from old values to new ones looks like one that runs, and like one that waits.
 */
final class Herald implements ConfigurationListener {

    /** The configuration whose end is the event of our own; it has no content and no file. */
    private static final String MARK = "org.rostrum.settings.mark";

    private final ConfigurationAdmin configurations;
    private final Duration patience;
    private final Map<String, CountDownLatch> marks = new ConcurrentHashMap<>();

    /**
     * @param patience for how long components may take to take new values
     */
    Herald(ConfigurationAdmin configurations, Duration patience) {
        this.configurations = configurations;
        this.patience = patience;
    }

    /** Blocks until all have heard of what was changed before; false: not in time. */
    boolean awaitTold() throws IOException {
        Configuration mark = configurations.createFactoryConfiguration(MARK, "?");
        String pid = mark.getPid();
        CountDownLatch told = new CountDownLatch(1);
        marks.put(pid, told);
        try {
            mark.delete();
            return told.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            marks.remove(pid);
        }
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        CountDownLatch told = marks.get(event.getPid());
        if (told != null) {
            told.countDown();
        }
    }
}
