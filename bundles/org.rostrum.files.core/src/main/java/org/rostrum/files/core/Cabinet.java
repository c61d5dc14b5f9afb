package org.rostrum.files.core;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.admission.Seating;
import org.rostrum.files.Files;
import org.rostrum.files.SentFile;
import org.rostrum.files.Upload;
import org.rostrum.files.store.FileStore;
import org.rostrum.identity.User;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files on the {@link Shelf} and what is known of them in the {@link FileStore}, kept in step. */
@Component(
        immediate = true, // or nothing would be removed while nobody asks
        service = {Files.class, Cabinet.class, MetricSource.class},
        configurationPid = FilesConfig.PID)
@Designate(ocd = FilesConfig.class)
public final class Cabinet implements Files, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Cabinet.class);
    private static final int SWEEP_MINUTES = 10;

    private final House house;
    private final Limits limits;
    private final Intake intake;
    private final Sweep sweep;
    private final Tally tally = new Tally();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rostrum-files");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Cabinet(
            @Reference FileStore store,
            @Reference PlanStore plans,
            @Reference ConferenceService conferences,
            FilesConfig config,
            BundleContext bundle) {
        this(
                new House(
                        store,
                        plans,
                        conferences,
                        new Shelf(folder(bundle, config)),
                        Clock.systemUTC(),
                        System::nanoTime),
                Limits.of(config));
        sweep.reconcile();
        var unused = timer.scheduleWithFixedDelay(this::tidy, 1, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    Cabinet(House house, Limits limits) {
        this.house = house;
        this.limits = limits;
        this.intake = new Intake(house, limits, tally);
        this.sweep = new Sweep(house, limits.retention(), tally);
    }

    private static Path folder(BundleContext bundle, FilesConfig config) {
        String data = Optional.ofNullable(bundle.getProperty("karaf.data")).orElse(".");
        return Path.of(data).resolve(config.folder());
    }

    Limits limits() {
        return limits;
    }

    Sweep sweeping() {
        return sweep;
    }

    private void tidy() {
        try {
            intake.tick();
            sweep.sweep();
        } catch (RuntimeException e) {
            LOG.warn("Old files could not be removed; again in {} min", SWEEP_MINUTES, e);
        }
    }

    @Override
    public Terms terms() {
        return limits.terms();
    }

    @Override
    public Outcome<Attachment> send(Seating from, Upload upload) throws IOException {
        return intake.send(from, upload);
    }

    @Override
    public Outcome<Found> find(FileId file, Seating reader) {
        boolean reads = house.run(reader.conference())
                .filter(room -> maySee(room, reader, file))
                .isPresent();
        return reads ? found(file) : unknown();
    }

    private static boolean maySee(Conference room, Seating reader, FileId file) {
        Optional<Participant> seat = room.find(reader.seat());
        return seat.filter(there -> Readership.mayRead(room, there, file)).isPresent();
    }

    @Override
    public Outcome<Found> find(FileId file, User reader) {
        Optional<SentFile> known = house.store().find(file);
        boolean reads = known.filter(one -> Readership.mayRead(one, reader, manages(one.conference(), reader)))
                .isPresent();
        return reads ? found(file) : unknown();
    }

    private Outcome<Found> found(FileId file) {
        Optional<Found> found = house.store()
                .find(file)
                .flatMap(known -> house.shelf().find(file).map(path -> new Found(known.file(), path)));
        found.ifPresent(there -> tally.given.increment());
        return found.map(Outcome::done).orElseGet(Cabinet::unknown);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.FILE_UNKNOWN.because("There is no such file."));
    }

    @Override
    public Outcome<List<SentFile>> list(ConferenceId conference, User by) {
        return managed(conference, by).map(key -> house.store().list(key).stream()
                .filter(file -> file.sent() && !file.confidential())
                .toList());
    }

    @Override
    public Outcome<SentFile> remove(ConferenceId conference, FileId file, User by) {
        return managed(conference, by)
                .then(key -> house.store()
                        .find(file)
                        .filter(known -> known.conference().equals(key) && !known.confidential())
                        .filter(this::remove)
                        .map(Outcome::done)
                        .orElseGet(Cabinet::unknown))
                .map(removed -> {
                    LOG.info("File {} of conference {} was removed by {}", file, conference, by.id());
                    return removed;
                });
    }

    /** All of this server, the newest first; for who administers it at the console. */
    List<SentFile> list(int limit) {
        return house.store().list(0, limit);
    }

    /** Removes whatever file; for who administers the server at the console. */
    boolean remove(SentFile file) {
        boolean removed = house.forget(file.file().id());
        tally.removed.add(removed ? 1 : 0);
        return removed;
    }

    Optional<SentFile> find(FileId file) {
        return house.store().find(file);
    }

    private Outcome<ConferenceKey> managed(ConferenceId id, User by) {
        Optional<ConferenceKey> key = house.plans()
                .find(id)
                .map(ConferencePlan::key)
                .or(() -> house.conferences().find(id).map(Conference::key))
                .filter(known -> manages(known, by));
        return key.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }

    private boolean manages(ConferenceKey conference, User user) {
        return Readership.manages(user, house.plans().find(conference), house.run(conference));
    }

    @Override
    public void report(MetricSink sink) {
        tally.report(sink);
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }
}
