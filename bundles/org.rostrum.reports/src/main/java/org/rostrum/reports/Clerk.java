package org.rostrum.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaListener;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows every conference and its media, and once a minute takes down how it goes. One thread counts and writes; events of
 * the house are put into its queue, so nobody waits for it.
 */
@Component(
        service = {ConferenceListener.class, MediaListener.class},
        immediate = true,
        configurationPid = ReportsConfig.PID)
public final class Clerk implements ConferenceListener, MediaListener {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final FigureRows rows;
    private final Duration kept;
    private final Clock clock;
    private final Executor thread;
    private final Runnable stop;
    private final AtomicReference<MediaConsole> console = new AtomicReference<>();

    private final Map<ConferenceKey, Tally> tallies = new HashMap<>();
    private Mean firstMedia = new Mean();
    private int failed;

    @Activate
    public Clerk(ReportsConfig config, @Reference FigureRows rows) {
        ScheduledExecutorService rounds =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "rostrum-reports"));
        this.rows = rows;
        this.kept = Duration.ofDays(Math.max(1, config.keep_days()));
        this.clock = Clock.systemUTC();
        this.thread = rounds;
        this.stop = rounds::shutdownNow;
        var unused = rounds.scheduleAtFixedRate(this::round, 1, 1, TimeUnit.MINUTES);
    }

    Clerk(FigureRows rows, Duration kept, Clock clock, Executor thread) {
        this.rows = rows;
        this.kept = kept;
        this.clock = clock;
        this.thread = thread;
        this.stop = () -> {};
    }

    /** Without an engine that tells, nothing is known of connections. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setConsole(MediaConsole next) {
        console.set(next);
    }

    void unsetConsole(MediaConsole former) {
        console.compareAndSet(former, null);
    }

    @Deactivate
    void close() {
        stop.run();
    }

    @Override
    public void on(Envelope envelope) {
        queue(() -> count(envelope));
    }

    @Override
    public void resync(Conference conference) {
        queue(() -> tallyOf(conference).see(conference));
    }

    @Override
    public void stateChanged(SeatKey seat, MediaState state) {
        Instant now = clock.instant();
        queue(() -> count(seat, state, now));
    }

    @Override
    public void receptionChanged(SeatKey seat, Reception reception) {
        // How much it receives is asked for once a minute.
    }

    private void queue(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException closing) {
            LOG.debug("Nothing is taken down any more");
        }
    }

    private void count(Envelope envelope) {
        Conference room = envelope.after();
        Tally tally = tallyOf(room);
        tally.see(room);
        Event event = envelope.event();
        if (event instanceof Event.Arrived arrived) {
            tally.arrived(arrived.participant(), envelope.at());
        } else if (event instanceof Event.Moved moved) {
            tally.moved(moved.who(), moved.to(), envelope.at());
        } else if (event instanceof Event.Departed departed) {
            lost(tally, departed.who());
        } else if (event instanceof Event.Ended) {
            tallies.remove(room.key());
            write(() -> rows.put(tally.run(Optional.of(envelope.at()))));
        }
    }

    private void count(SeatKey seat, MediaState state, Instant now) {
        Optional.ofNullable(tallies.get(seat.conference())).ifPresent(tally -> {
            switch (state) {
                case NEGOTIATING -> tally.tries(seat.participant());
                case CONNECTED ->
                    tally.connected(seat.participant(), now)
                            .ifPresent(took -> firstMedia.add((double) took.toMillis()));
                case CLOSED -> lost(tally, seat.participant());
                case DISRUPTED -> LOG.trace("Seat {} is disrupted", seat.participant());
            }
        });
    }

    private void lost(Tally tally, ParticipantId who) {
        failed += tally.gone(who) ? 1 : 0;
    }

    private Tally tallyOf(Conference room) {
        return tallies.computeIfAbsent(room.key(), key -> new Tally(room, room.openedAt()));
    }

    /** Takes down the last minute. On the clerk's thread, as everything that touches a field that is not final. */
    void round() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<MediaConsole.Session> sessions = sessions();
        Gathering all = new Gathering();
        Map<ConferenceKey, Gathering> each = new HashMap<>();
        for (MediaConsole.Session session : sessions) {
            all.add(session);
            each.computeIfAbsent(session.seat().conference(), key -> new Gathering())
                    .add(session);
        }
        each.forEach((key, found) ->
                Optional.ofNullable(tallies.get(key)).ifPresent(tally -> tally.measured(found.paths())));
        write(() -> rows.add(sample(minute, sessions.size(), all.paths())));
        tallies.values().forEach(tally -> write(() -> rows.put(tally.run(Optional.empty()))));
        write(() -> rows.forget(minute.minus(kept)));
        firstMedia = new Mean();
        failed = 0;
    }

    private Figures.Sample sample(Instant minute, int sessions, Figures.Paths paths) {
        int inside = tallies.values().stream().mapToInt(Tally::inside).sum();
        int waiting = tallies.values().stream().mapToInt(Tally::waiting).sum();
        Figures.Entries entries = new Figures.Entries(firstMedia.count(), failed, firstMedia.value());
        return new Figures.Sample(minute, tallies.size(), inside, waiting, sessions, paths, entries);
    }

    private List<MediaConsole.Session> sessions() {
        MediaConsole engine = console.get();
        if (engine == null) {
            return List.of();
        }
        try {
            return engine.sessions().toCompletableFuture().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException | RuntimeException silent) {
            LOG.warn("The media engine does not tell how its connections are", silent);
            return List.of();
        }
    }

    private static void write(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException broken) {
            LOG.warn("Figures could not be written; this minute is missing in the reports", broken);
        }
    }

    /** What connections tell, in the mean. */
    private static final class Gathering {

        private final Mean loss = new Mean();
        private final Mean roundTrip = new Mean();

        void add(MediaConsole.Session session) {
            if (session.state() == MediaState.CONNECTED) {
                loss.add(session.loss());
                session.roundTripMillis().ifPresent(roundTrip::add);
            }
        }

        Figures.Paths paths() {
            return new Figures.Paths(loss.value(), roundTrip.value());
        }
    }
}
