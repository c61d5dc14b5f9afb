package org.rostrum.itests.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.conference.Source;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;

/**
 * Whole conferences of clients: a {@link Load} comes as JSON, a line of JSON goes out for each row, and everybody stays until the input
 * ends. Tokens come in the environment: {@code ROSTRUM_STAGE} of whoever performs, {@code ROSTRUM_TOKEN} of whoever watches.
 */
public final class Fleet {
    private static final Duration STAY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 4;

    /** So many storm a door at the same time, if it takes that long. */
    private static final int CROWD = 64;

    private static final Map<Source, Source.State> ON_STAGE =
            Map.of(Source.CAMERA, Source.State.ON, Source.MICROPHONE, Source.State.ON);

    private final Load load;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BotIdentity identity = BotIdentity.fresh();
    private final Dormitory dormitory = new Dormitory();
    private final Studio studio;
    private final Delays delays = new Delays();
    private final Joins joins = new Joins();
    private final AtomicBoolean measured = new AtomicBoolean();
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final List<Tally> tallies = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stay");
        thread.setDaemon(true);
        return thread;
    });

    private Fleet(Load load) throws Exception {
        this.load = load;
        studio = new Studio(load);
        clock.scheduleAtFixedRate(
                () -> seats.forEach(Seat::stay), STAY.toSeconds(), STAY.toSeconds(), TimeUnit.SECONDS);
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println("Argument: what to do, as JSON");
            System.exit(2);
        }
        new Fleet(JsonMapper.builder().build().readValue(args[0], Load.class)).run();
    }

    private void run() throws Exception {
        enter(AT_ONCE, 0, load.performers() * load.conferences().size(), this::perform);
        long begun = System.nanoTime();
        int watchers = load.watchers() * load.conferences().size();
        enter(load.joinsPerS() > 0 ? CROWD : AT_ONCE, load.joinsPerS(), watchers, this::watch);
        double entered = (System.nanoTime() - begun) / 1e9;
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(load.warmUpS()));
        ProcessHandle server = ProcessHandle.of(load.server()).orElseThrow();
        for (int i = 0; i < load.rows(); i++) {
            System.out.println(measure(server, entered).json());
        }
        while (System.in.read() >= 0) {
            // until whoever measures has seen what they want
        }
        leave();
    }

    /** How the so many-th of a conference comes in. */
    @FunctionalInterface
    private interface Entry {
        void take(String conference, int number) throws Exception;
    }

    /** Lets people in, conference by conference in turn. */
    private void enter(int atOnce, int everySecond, int people, Entry entry) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> entries = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 0; i < people; i++) {
                String conference =
                        load.conferences().get(i % load.conferences().size());
                int number = i / load.conferences().size();
                if (everySecond > 0) {
                    long due = begun + i * TimeUnit.SECONDS.toNanos(1) / everySecond;
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                entries.add(crowd.submit(() -> {
                    entry.take(conference, number);
                    return null;
                }));
            }
            for (Future<?> each : entries) {
                each.get();
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private void perform(String conference, int turn) throws Exception {
        Seat seat = take(conference, "Performer " + turn, "ROSTRUM_STAGE", load.performers() - 1, ON_STAGE);
        studio.enter(seat.bot(), turn);
    }

    private void watch(String conference, int number) throws Exception {
        take(conference, "Watcher " + number, "ROSTRUM_TOKEN", load.performers(), Map.of());
    }

    /** Takes a seat; whoever receives something waits for it. The first of all measures how long packets are on their way. */
    private Seat take(String conference, String name, String token, int slots, Map<Source, Source.State> sources)
            throws Exception {
        long knocked = System.nanoTime();
        boolean measures = slots > 0 && measured.compareAndSet(false, true);
        Bot.Dial dial = measures ? server -> DrowsySocket.to(server, DrowsySocket.DOZE) : dormitory::to;
        RostrumVenue venue = new RostrumVenue(http, identity, load.url(), System.getenv(token), conference);
        Seat seat = venue.seat(name, slots, sources, dial);
        seats.add(seat);
        if (slots > 0) {
            Tally tally = new Tally(seat.bot().offer().vp8(), measures ? Optional.of(delays) : Optional.empty());
            tallies.add(tally);
            seat.bot().lend(tally);
            boolean isWatcher = sources.isEmpty();
            if (isWatcher && !tally.awaitFirst(PATIENCE)) {
                throw new AssertionError(name + " received nothing");
            }
            joins.note(System.nanoTime() - knocked);
        }
        return seat;
    }

    private FleetRow measure(ProcessHandle server, double entered) {
        delays.clear();
        FleetRow.Reading before = read(server);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(load.measureS()));
        return FleetRow.between(before, read(server), load, joins, entered, delays.p99Ms());
    }

    private FleetRow.Reading read(ProcessHandle server) {
        return new FleetRow.Reading(
                Duration.ofNanos(System.nanoTime()),
                server.info().totalCpuDuration().orElseThrow(),
                studio.filmed(),
                tallies.stream().mapToLong(Tally::pictures).sum(),
                tallies.stream().mapToLong(Tally::sounds).sum(),
                tallies.stream().mapToLong(Tally::unreadable).sum());
    }

    private void leave() throws Exception {
        clock.shutdownNow();
        studio.close();
        for (Seat seat : seats) {
            seat.leave();
        }
        dormitory.close();
    }
}
