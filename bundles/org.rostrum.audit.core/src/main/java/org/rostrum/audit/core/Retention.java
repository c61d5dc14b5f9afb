package org.rostrum.audit.core;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.audit.store.AuditStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes lines that are too old, once an hour. */
@Component(service = Retention.class, immediate = true, configurationPid = AuditConfig.PID)
@Designate(ocd = AuditConfig.class)
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int LONGEST_DAYS = 3650;

    private final AuditStore store;
    private final Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "rostrum-audit-retention"));

    @Activate
    public Retention(@Reference AuditStore store, AuditConfig config) {
        this(store, config.keep_days(), Clock.systemUTC());
        var unused = thread.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    Retention(AuditStore store, int days, Clock clock) {
        this.store = store;
        this.kept = Duration.ofDays(Math.min(Math.max(days, 1), LONGEST_DAYS));
        this.clock = clock;
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    void sweep() {
        try {
            int removed = store.removeBefore(clock.instant().minus(kept));
            if (removed > 0) {
                LOG.info("{} lines of the audit were older than {} days", removed, kept.toDays());
            }
        } catch (RuntimeException broken) {
            LOG.warn("Old lines of the audit could not be removed, next try in an hour", broken);
        }
    }
}
