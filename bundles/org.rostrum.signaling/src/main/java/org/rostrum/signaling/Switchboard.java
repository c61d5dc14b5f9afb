package org.rostrum.signaling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.media.SeatKey;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.wire.LineMessage;
import org.rostrum.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open connections: gives them threads and time, looks whether their log-ins still hold, closes them at the end. */
@Component(
        service = {Switchboard.class, MetricSource.class},
        configurationPid = DoorConfig.PID)
@Designate(ocd = DoorConfig.class)
public final class Switchboard implements MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private static final int THREADS =
            Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));
    private static final long TICK_SECONDS = 1;
    private static final long LOGIN_SECONDS = 20;
    private static final long STOP_SECONDS = 2;

    private final Set<Party> open = ConcurrentHashMap.newKeySet();
    private final Tally tally = new Tally();
    private final Desk desk;
    private final Handlers handlers;
    private final Telephone telephone;
    private final ExecutorService pool;
    private final ScheduledExecutorService timer;

    @Activate
    public Switchboard(
            @Reference Hall hall, @Reference Seats seats, @Reference Telephone telephone, DoorConfig config) {
        this(hall, seats, telephone, Limits.of(config), System::nanoTime);
        start();
    }

    Switchboard(Hall hall, Seats seats, Telephone telephone, Limits limits, LongSupplier nanoTime) {
        this.telephone = telephone;
        telephone.whenChanged(this::hangUpAll);
        this.desk = new Desk(hall, seats, limits, tally, new Wire(), nanoTime);
        this.handlers = new Handlers(hall, seats);
        // What is still to be done for a connection after the end is not worth an exception.
        this.pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads("rostrum-signaling"),
                new ThreadPoolExecutor.DiscardPolicy());
        this.timer = Executors.newScheduledThreadPool(2, threads("rostrum-signaling-timer"));
    }

    private void start() {
        var unusedTick = timer.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        var unusedCheck =
                timer.scheduleWithFixedDelay(this::checkLogins, LOGIN_SECONDS, LOGIN_SECONDS, TimeUnit.SECONDS);
    }

    Limits limits() {
        return desk.limits();
    }

    /** Whether this guest may connect. Some do although nobody lets guests in any more: those who come back to their seat. */
    Outcome<Visitor> admit(Visitor guest) {
        if (!desk.hall().welcomesGuests() && !desk.seats().hasGuests()) {
            return Outcome.refused(
                    Problems.EXTENSION_REQUIRED.because("Guests enter only while rostrum-webinar is installed."));
        }
        Limits.OfGuests most = limits().guests();
        List<Visitor> guests =
                open.stream().map(Party::visitor).filter(Visitor::isGuest).toList();
        long neighbours = guests.stream()
                .filter(other -> other.network().equals(guest.network()))
                .count();
        return guests.size() < most.connections() && neighbours < most.connectionsPerNetwork()
                ? Outcome.done(guest)
                : Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many guests are connected."));
    }

    Connection open(Line line, Visitor visitor) {
        Connection connection = new Connection(line, visitor, desk, handlers, pool, open::remove);
        open.add(connection);
        connection.welcome();
        return connection;
    }

    /** A device of somebody who can be called. */
    Party openPersonal(Line line, Visitor visitor) {
        PersonalLine personal = new PersonalLine(line, visitor, desk, telephone, pool, open::remove);
        boolean tooMany = open.stream()
                        .filter(party -> party instanceof PersonalLine
                                && party.visitor().id().equals(visitor.id()))
                        .count()
                >= limits().linesPerUser();
        open.add(personal);
        personal.welcome(tooMany);
        return personal;
    }

    /** Tells all devices of somebody. Returns at once, on any thread. */
    void tell(UserId user, LineMessage message) {
        for (Party party : open) {
            if (party instanceof PersonalLine personal
                    && party.visitor().id().filter(user::equals).isPresent()) {
                personal.tell(message);
            }
        }
    }

    /** Calls are there no more, or others: devices connect again. */
    void hangUpAll() {
        for (Party party : open) {
            if (party instanceof PersonalLine) {
                var unused = party.stop();
            }
        }
    }

    /** Looks at the time for every connection and forgets seats that are gone. */
    void tick() {
        try {
            open.forEach(Party::tick);
            if (desk.hall().isOpen()) {
                desk.seats().sweep(this::isThere);
            }
        } catch (RuntimeException e) {
            LOG.error("The connections could not be looked at; again in {} s", TICK_SECONDS, e);
        }
    }

    private boolean isThere(SeatKey seat) {
        return desk.hall()
                .find(seat.conference())
                .flatMap(room -> room.find(seat.participant()))
                .isPresent();
    }

    /** Log-ins of somebody have ended: looks at once which of their connections end with them. Returns at once. */
    void loginsEnded(UserId user) {
        timer.execute(
                () -> checkLogins(visitor -> visitor.id().filter(user::equals).isPresent()));
    }

    /** Closes the connections whose log-in has ended by its time, or on another server of the same database. */
    void checkLogins() {
        checkLogins(everybody -> true);
    }

    /** Asks the database, so it has a thread to itself. */
    private void checkLogins(Predicate<Visitor> whose) {
        try {
            open.stream()
                    .filter(party -> whose.test(party.visitor()))
                    .filter(this::isLoggedOut)
                    .forEach(Party::loggedOut);
        } catch (RuntimeException e) {
            LOG.error("The log-ins could not be checked; again in {} s", LOGIN_SECONDS, e);
        }
    }

    /** A log-in that cannot be looked up now is believed. */
    private boolean isLoggedOut(Party party) {
        Visitor visitor = party.visitor();
        if (visitor.isGuest()) {
            return false;
        }
        Outcome<User> now = desk.hall().whoIs(visitor.login().orElseThrow());
        return now.problem()
                        .filter(why -> why.code().equals(Problems.LOGIN_REQUIRED.code()))
                        .isPresent()
                || now.value()
                        .filter(user -> !Optional.of(user.id()).equals(visitor.id()))
                        .isPresent();
    }

    /** Asks every client to come back later. Returns when they have been told, after 2 s at the latest. */
    void closeAll() {
        CompletableFuture<?>[] told = open.stream().map(Party::stop).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(told)
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void report(MetricSink sink) {
        int personal = personalLines();
        sink.gauge("rostrum_signaling_connections", "Open WebSocket connections", open.size() - personal);
        sink.gauge("rostrum_signaling_personal_lines", "Open personal lines, on which calls ring", personal);
        int deepest = open.stream().mapToInt(Party::depth).max().orElse(0);
        sink.gauge("rostrum_signaling_queue_depth_max", "The most messages that wait on one connection", deepest);
        tally.report(sink);
    }

    private int personalLines() {
        return Math.toIntExact(
                open.stream().filter(PersonalLine.class::isInstance).count());
    }

    @Deactivate
    void stop() {
        closeAll();
        timer.shutdownNow();
        pool.shutdown();
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
