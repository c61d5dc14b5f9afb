package org.rostrum.persistence.jpa;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.metrics.MetricSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database on its own thread and registers it when its tables are up to date: stores appear after it. A
 * database that is not there yet is tried again, ever more slowly; one with a newer schema is left alone.
 */
@Component(service = {})
public final class DatabaseOpener {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpener.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int CLOSING_SECONDS = 10;

    private final Callable<Database> opening;
    private final Function<Database, Runnable> publishing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread opener = new Thread(task, "rostrum-database");
        opener.setDaemon(true);
        return opener;
    });

    /** Takes the database away again; written by the opener's thread, read when that has ended. */
    private volatile Runnable withdrawal = () -> {};

    @Activate
    public DatabaseOpener(
            BundleContext bundle, @Reference(target = "(osgi.jndi.service.name=rostrum)") DataSource source) {
        this(() -> Database.open(source), database -> register(bundle, database), FIRST_PAUSE);
    }

    /**
     * @param publishing shows the database to the stores and returns how to hide it again
     */
    DatabaseOpener(Callable<Database> opening, Function<Database, Runnable> publishing, Duration pause) {
        this.opening = opening;
        this.publishing = publishing;
        thread.execute(() -> open(pause));
    }

    @Deactivate
    public void close() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The database is still being opened after {} s; it is left to itself", CLOSING_SECONDS);
        }
        withdrawal.run();
    }

    private void open(Duration pause) {
        try {
            Database database = opening.call();
            Runnable hiding = publishing.apply(database);
            withdrawal = () -> {
                hiding.run();
                database.close();
            };
            LOG.info("The database is open");
        } catch (Schema.TooNew newer) {
            LOG.warn("The database stays closed: {}", newer.getMessage());
        } catch (Exception failed) {
            retry(pause, failed);
        }
    }

    private void retry(Duration pause, Exception failed) {
        if (thread.isShutdown()) {
            return;
        }
        LOG.warn("The database cannot be opened, next try in {} s: {}", pause.toSeconds(), failed.toString());
        LOG.debug("Why the database cannot be opened", failed);
        Duration twice = pause.multipliedBy(2);
        Duration next = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        var unused = thread.schedule(() -> open(next), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable register(BundleContext bundle, Database database) {
        String[] services = {Database.class.getName(), MetricSource.class.getName()};
        ServiceRegistration<?> registration = bundle.registerService(services, database, null);
        return registration::unregister;
    }
}
