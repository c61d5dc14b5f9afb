package org.rostrum.calling.core;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallId;
import org.rostrum.calling.Calls;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Devices;
import org.rostrum.calling.Handset;
import org.rostrum.calling.Presence;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls: asks the database on threads of its own, then takes each wish to the {@link Exchange} on its one thread. */
@Component(
        immediate = true, // or the calls would end whenever the last door is replaced
        service = {Calls.class, Devices.class, MetricSource.class, Calling.class},
        configurationPid = CallingConfig.PID)
@Designate(ocd = CallingConfig.class)
public final class Calling implements Calls, Devices, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);

    private final AtomicLong devices = new AtomicLong();
    private final Tally tally = new Tally();
    private final ConferenceService conferences;
    private final Meetings meetings;
    private final CallFollower follower;
    private final Book book;
    private final Threads threads;
    private final Exchange exchange;
    private volatile int ongoing;
    private volatile int reachable;

    @Activate
    public Calling(
            @Reference ConferenceService conferences,
            @Reference CallFollower follower,
            @Reference Book book,
            CallingConfig config) {
        this(conferences, follower, book, Terms.of(config), Clock.systemUTC(), Threads.real());
        threads.everySecond(this::tick);
        Duration kept = Terms.of(config).missedKept();
        threads.everyHour(() -> book.forgetOld(kept));
    }

    Calling(
            ConferenceService conferences,
            CallFollower follower,
            Book book,
            Terms terms,
            Clock clock,
            Threads threads) {
        Names names = new Names();
        this.conferences = conferences;
        this.follower = follower;
        this.book = book;
        this.threads = threads;
        this.meetings = new Meetings(conferences, terms, names);
        this.exchange = new Exchange(
                meetings, names, terms, clock, tally, call -> threads.store().execute(() -> book.keep(call)));
        book.tellingBy(this::tellUnseen);
        follower.tell(this::happened);
        conferences.running().forEach(this::happened);
    }

    @Deactivate
    void close() {
        follower.tell(room -> {});
        done(exchange::close);
        threads.close();
    }

    @Override
    public CompletionStage<Outcome<Call>> place(User caller, UserId callee, Optional<DeviceId> from) {
        return whenAllowed(caller, callee, other -> inTurn(() -> exchange.invitesInto(caller.id(), callee))
                .thenCompose(into -> into.isPresent()
                        ? invite(caller, into.get(), other, from)
                        : inTurn(() -> exchange.place(caller, other, from))));
    }

    @Override
    public CompletionStage<Outcome<Call>> invite(User by, ConferenceId into, UserId third, Optional<DeviceId> from) {
        return whenAllowed(by, third, other -> invite(by, into, other, from));
    }

    /** The conference itself says who may invite; then it rings. */
    private CompletionStage<Outcome<Call>> invite(User by, ConferenceId into, User third, Optional<DeviceId> from) {
        Optional<Conference> room =
                conferences.find(into).filter(run -> Whereabouts.peopleIn(run).contains(by.id()));
        if (room.isEmpty()) {
            return refused(Problems.CONFERENCE_UNKNOWN, "You are in no such conference.");
        }
        return conferences
                .submit(room.get().key(), Author.Person.of(by), new Command.Invite(List.of(third.id())))
                .thenCompose(invited -> invited instanceof Outcome.Refused<Conference> no
                        ? CompletableFuture.completedStage(Outcome.<Call>refused(no.why()))
                        : asked(() -> exchange.invite(by, third, into, from)));
    }

    private interface Next {
        CompletionStage<Outcome<Call>> with(User other);
    }

    private CompletionStage<Outcome<Call>> whenAllowed(User caller, UserId callee, Next next) {
        if (!mayPlaceCalls(caller)) {
            return refused(Problems.RIGHT_REQUIRED, "You may not call others.");
        }
        if (caller.id().equals(callee)) {
            return refused(Problems.CALL_INVALID, "Nobody calls themselves.");
        }
        return CompletableFuture.supplyAsync(() -> book.reach(caller.id(), callee), threads.store())
                .thenCompose(found -> found instanceof Outcome.Done<User> done
                        ? next.with(done.result())
                        : CompletableFuture.completedStage(
                                Outcome.refused(found.problem().orElseThrow())))
                .exceptionally(Calling::failed);
    }

    /** The one place that knows what it takes. */
    private static boolean mayPlaceCalls(User user) {
        return user.may(Right.PLACE_CALLS);
    }

    @Override
    public CompletionStage<Outcome<Call>> accept(CallId call, User callee, Optional<DeviceId> on) {
        return asked(() -> exchange.accept(call, callee.id(), on));
    }

    @Override
    public CompletionStage<Outcome<Call>> reject(CallId call, User callee) {
        return asked(() -> exchange.reject(call, callee.id()));
    }

    @Override
    public CompletionStage<Outcome<Call>> hangUp(CallId call, User by) {
        return asked(() -> exchange.hangUp(call, by.id()));
    }

    @Override
    public CompletionStage<List<Call>> list(User by) {
        boolean all = by.may(Right.OPERATOR) || by.may(Right.ADMINISTRATOR);
        return inTurn(() -> exchange.list(call -> all || call.concerns(by.id())));
    }

    @Override
    public DeviceId connect(UserId user, Handset handset) {
        DeviceId device = new DeviceId(devices.incrementAndGet());
        done(() -> exchange.connect(device, user, handset));
        tellUnseen(user);
        return device;
    }

    @Override
    public void disconnect(DeviceId device) {
        done(() -> exchange.disconnect(device));
    }

    @Override
    public CompletionStage<Outcome<Map<UserId, Presence>>> watch(DeviceId device, Set<UserId> users) {
        return users.size() > MAX_WATCHED
                ? refused(Problems.LIMIT_EXCEEDED, "At most " + MAX_WATCHED + " at once.")
                : asked(() -> Outcome.done(exchange.watch(device, users)));
    }

    @Override
    public CompletionStage<Outcome<Map<UserId, Presence>>> presence(Set<UserId> users) {
        return users.size() > MAX_WATCHED
                ? refused(Problems.LIMIT_EXCEEDED, "At most " + MAX_WATCHED + " at once.")
                : asked(() -> Outcome.done(presenceOf(users)));
    }

    private Map<UserId, Presence> presenceOf(Set<UserId> users) {
        Map<UserId, Presence> present = new LinkedHashMap<>();
        users.forEach(user -> present.put(user, exchange.presence(user)));
        return present;
    }

    /** A conference is like this now. */
    void happened(Conference room) {
        done(() -> exchange.happened(room));
    }

    /** The run of a call; empty for every other conference. */
    Optional<Conference> find(ConferenceId id) {
        return meetings.find(id);
    }

    void tick() {
        done(exchange::tick);
    }

    @Override
    public void report(MetricSink sink) {
        sink.gauge("rostrum_calls", "Calls that ring or go on.", ongoing);
        sink.gauge("rostrum_calling_devices", "Devices on which somebody can be reached.", reachable);
        tally.report(sink);
    }

    /** Tells the devices of somebody how much they have missed; who is not told now is when they connect again. */
    private void tellUnseen(UserId user) {
        try {
            threads.store().execute(() -> readUnseen(user));
        } catch (RejectedExecutionException tooMuch) {
            LOG.debug("{} is not told of missed calls now", user);
        }
    }

    private void readUnseen(UserId user) {
        Optional<CallEvent> unseen = book.unseen(user);
        if (unseen.isPresent()) {
            done(() -> exchange.tell(user, unseen.get()));
        }
    }

    private <T> CompletionStage<Outcome<T>> asked(Supplier<Outcome<T>> work) {
        return inTurn(work).exceptionally(Calling::failed);
    }

    private void done(Runnable work) {
        var unused = inTurn(() -> {
                    work.run();
                    return true;
                })
                .exceptionally(why -> {
                    LOG.error("The calls could not be brought up to date", why);
                    return false;
                });
    }

    /** On the one thread of all calls, behind everything that came before. */
    private <T> CompletableFuture<T> inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> settled(work), threads.calls());
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    private <T> T settled(Supplier<T> work) {
        T result = work.get();
        exchange.settle();
        ongoing = exchange.ongoing();
        reachable = exchange.devices();
        return result;
    }

    private static <T> Outcome<T> failed(Throwable why) {
        LOG.error("Something about a call could not be done", why);
        return Outcome.refused(Problems.CALLING_UNAVAILABLE.because("Calls are out of order now; try again."));
    }

    private static <T> CompletionStage<Outcome<T>> refused(Problems why, String detail) {
        return CompletableFuture.completedStage(Outcome.refused(why.because(detail)));
    }
}
