package org.rostrum.media.sfu.worker;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.SfuConfig;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.net.Ingress;
import org.rostrum.media.sfu.net.Path;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.media.sfu.stream.WallClock;
import org.rostrum.rtp.PacketKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that owns its rooms entirely: it reads its wire, forwards, keeps time, and in between does what others ask of it. Nobody else
 * touches what it owns, so the packet path takes no lock. The one way in is {@link #submit}.
 */
public final class Worker implements Ingress, Colleague, AutoCloseable {
    private static final int MIN_ALLOWANCE = 500;
    private static final int MAX_ALLOWANCE = 100_000;
    static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Where nobody is, so that a server without a conference costs next to nothing. */
    private static final long IDLE_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Waits are rounded up: one that ends too soon is followed by another. */
    private static final long ALMOST_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1) - 1;

    private static final long STOP_MILLIS = 2000;
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Wire wire;
    private final LongSupplier clock;
    private final Counters counters;
    private final IceLite ice;
    private final Rooms rooms;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private final Pace pace;
    private int number;
    private long workedFrom;
    private boolean working;
    private int media;
    private long tickDue;
    private volatile long heartBeat;
    private volatile int sessions;
    private volatile boolean stopping;

    /**
     * A worker that waits for {@link #start}.
     *
     * @param clock monotonic, in nanoseconds
     * @param epochMillis the time of day at the start
     * @param config for what belongs to rooms and clients
     */
    public Worker(
            String name,
            Wire wire,
            Handshakes handshakes,
            Herald herald,
            Counters counters,
            LongSupplier clock,
            long epochMillis,
            SfuConfig config) {
        this.wire = wire;
        this.clock = clock;
        this.counters = counters;
        ice = new IceLite(counters);
        long now = clock.getAsLong();
        WallClock wall = new WallClock(now, epochMillis);
        rooms = new Rooms(
                new Workshop(
                        clock,
                        wall,
                        new SecureRandom(),
                        counters,
                        ice,
                        handshakes,
                        this::post,
                        herald,
                        allowance(config),
                        wire.isSegmenting(),
                        new Envelope()),
                config.audio_choice_from(),
                spreadFrom(config),
                this);
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        pace = new Pace(now);
        tickDue = now;
        heartBeat = now;
    }

    private static int spreadFrom(SfuConfig config) {
        int sessions = config.room_spread_from();
        if (sessions < 0 || sessions > Rooms.MAX_SESSIONS) {
            throw new IllegalArgumentException(
                    "room.spread.from: " + sessions + " (expected: 0 to " + Rooms.MAX_SESSIONS + ")");
        }
        return sessions;
    }

    private static int allowance(SfuConfig config) {
        int packets = config.packets_per_second();
        if (packets < MIN_ALLOWANCE || packets > MAX_ALLOWANCE) {
            throw new IllegalArgumentException(
                    "packets.per.second: " + packets + " (expected: " + MIN_ALLOWANCE + " to " + MAX_ALLOWANCE + ")");
        }
        return packets;
    }

    /** Tells all workers of an engine, in the order of their numbers, of each other. Called before any of them is started. */
    public static void introduce(List<Worker> all) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number = i;
            all.get(i).rooms.meet(all);
        }
    }

    public void start() {
        thread.start();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void wake() {
        wire.wake();
    }

    /** Lets the worker do something with its rooms, in the order of the calls. Called on any thread; never blocks. */
    @Override
    public void submit(Consumer<Rooms> task) {
        post(() -> task.accept(rooms));
    }

    private void post(Runnable task) {
        tasks.add(task);
        wire.wake();
    }

    @Override
    public long heartBeat() {
        return heartBeat;
    }

    /** Of the last second. Called on any thread. */
    public QualityReport quality() {
        return rooms.quality();
    }

    @Override
    public int sessions() {
        return sessions;
    }

    private void run() {
        try {
            while (!stopping) {
                tryTurn();
            }
        } catch (IOException e) {
            LOG.error("The media socket is broken: no media until the engine is restarted", e);
        } finally {
            rooms.closeAll();
            runTasks(clock.getAsLong());
        }
    }

    /** Whatever a session could be blamed for has been caught before: what comes here is nobody's, and all others go on. */
    private void tryTurn() throws IOException {
        try {
            turn();
        } catch (IOException e) {
            throw e;
        } catch (Throwable bug) {
            counters.count(Counter.WORKER_FAILURES);
            LOG.error("The media worker goes on after a bug", bug);
            LockSupport.parkNanos(this, TICK_NANOS); // one that shows up in every turn must not fill the disk
        }
    }

    /** Once around: packets, tasks, time; what is to be sent leaves at the end of it. */
    void turn() throws IOException {
        hold();
        long wait = TimeUnit.NANOSECONDS.toMillis(tickDue - clock.getAsLong() + ALMOST_A_MILLI);
        wire.poll(Math.max(1, wait), this);
        long now = clock.getAsLong();
        long from = working ? workedFrom : now;
        working = false;
        runTasks(now);
        rooms.staff().flush();
        boolean isFirstThere = sessions == 0 && rooms.sessions() > 0;
        if (isFirstThere || now - tickDue >= 0) {
            tickDue = now + (rooms.sessions() == 0 ? IDLE_TICK_NANOS : TICK_NANOS);
            rooms.tick(now);
            heartBeat = now;
            sessions = rooms.sessions();
        }
        wire.flush();
        pace.worked(from, clock.getAsLong(), media);
        media = 0;
    }

    private void hold() {
        long hold = pace.holdNanos(clock.getAsLong());
        if (hold > 0) {
            LockSupport.parkNanos(this, hold);
        }
    }

    /** What another worker passed on before it asked for something comes first: nobody hears what was said before they were let in. */
    private void runTasks(long now) {
        for (Runnable task = tasks.peek(); task != null; task = tasks.peek()) {
            rooms.staff().deliver(now);
            tasks.remove();
            run(task);
        }
        rooms.staff().deliver(now);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable bug) {
            counters.count(Counter.WORKER_FAILURES);
            LOG.error("A task of the media worker failed", bug);
        }
    }

    @Override
    public void received(Path path, byte[] buffer, int offset, int length) {
        if (!working) {
            working = true;
            workedFrom = clock.getAsLong();
        }
        PacketKind kind = PacketKind.of(buffer, offset, length);
        if (kind == PacketKind.RTP) {
            media++;
        }
        Path.Owner owner = path.owner();
        if (owner != null) {
            owner.received(path, buffer, offset, length);
            return;
        }
        if (kind != PacketKind.STUN) {
            counters.count(Counter.DROP_UNKNOWN_ADDRESS);
            return;
        }
        try {
            ice.received(path, buffer, offset, length, clock.getAsLong());
        } catch (Throwable bug) {
            counters.count(Counter.WORKER_FAILURES);
            LOG.error("A connectivity check could not be answered", bug);
        }
    }

    /** Closes every session and waits for the thread, at most two seconds. Does not close the wire. */
    @Override
    public void close() {
        stopping = true;
        wire.wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
