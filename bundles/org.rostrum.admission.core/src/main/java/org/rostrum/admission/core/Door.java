package org.rostrum.admission.core;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.Admission;
import org.rostrum.conference.admission.Entrance;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Seating;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to a seat: finds the run, asks every policy at once on threads of its own, and gives the join command. In
 * doubt nobody enters. Who is banned, whether it is locked or full, and who waits, is decided by the conference itself
 * when the command arrives: it alone knows what holds at that moment.
 */
@Component(service = Admission.class)
public final class Door implements Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    /** The features that take a right. */
    private static final Map<Feature, Right> TAKES = Map.of(
            Feature.CONTENT, Right.SHARE_CONTENT,
            Feature.REMOTE_CONTROL, Right.REMOTE_CONTROL,
            Feature.FILES, Right.COLLABORATE);

    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final int THREADS = 16;
    private static final int WAITING = 4096;
    private static final int SEAT_BYTES = 12;

    private final List<AccessPolicy> policies;
    private final List<Entrance> entrances = new CopyOnWriteArrayList<>();
    private final AtomicReference<GuestDesk> desk = new AtomicReference<>();
    private final SecureRandom random = new SecureRandom();
    private final Plans plans;
    private final ConferenceService conferences;
    private final ExecutorService pool;
    private final Duration budget;

    /** The policies of the house are no services that come and go: there must be no moment without them. */
    @Activate
    public Door(@Reference Plans plans, @Reference ConferenceService conferences, @Reference PinPolicy pins) {
        this(plans, conferences, List.of(pins, new RolePolicy()), BUDGET);
    }

    /** @param house in the order in which their refusals count, after the log-in, before those of all others */
    Door(Plans plans, ConferenceService conferences, List<AccessPolicy> house, Duration budget) {
        this.plans = plans;
        this.conferences = conferences;
        this.policies = new CopyOnWriteArrayList<>(house);
        this.budget = budget;
        this.pool = threads();
    }

    @Deactivate
    void close() {
        pool.shutdown();
    }

    @Reference(
            service = AccessPolicy.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removePolicy")
    void addPolicy(AccessPolicy policy) {
        policies.add(policy);
    }

    void removePolicy(AccessPolicy policy) {
        policies.remove(policy);
    }

    @Reference(
            service = Entrance.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeEntrance")
    void addEntrance(Entrance entrance) {
        entrances.add(entrance);
    }

    void removeEntrance(Entrance entrance) {
        entrances.remove(entrance);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDesk(GuestDesk service) {
        desk.set(service);
    }

    void unbindDesk(GuestDesk service) {
        desk.compareAndSet(service, null);
    }

    @Override
    public CompletionStage<Outcome<Seating>> enter(JoinRequest request) {
        return onPool(() -> find(request.conference()))
                .thenCompose(found -> found instanceof Outcome.Done<Found> run
                        ? judge(request, run.result())
                        : CompletableFuture.completedStage(
                                Outcome.<Seating>refused(found.problem().orElseThrow())))
                .exceptionally(why -> {
                    LOG.error("A request to enter failed", why);
                    return Outcome.refused(unavailable());
                });
    }

    /**
     * A run, and who guards it besides all policies.
     *
     * @param by the entrance that found it; empty for the run of a plan
     */
    private record Found(Conference room, Optional<Entrance> by) {}

    /** Entrances know their runs by heart; only then the database is asked for a plan. */
    private Outcome<Found> find(ConferenceId id) {
        for (Entrance entrance : entrances) {
            Optional<Conference> room = entrance.find(id);
            if (room.isPresent()) {
                return Outcome.done(new Found(room.get(), Optional.of(entrance)));
            }
        }
        return plans.enter(id).map(room -> new Found(room, Optional.empty()));
    }

    /** Who may not be here at all is asked nothing else: a stranger spends nobody's attempts at a PIN. */
    private CompletionStage<Outcome<Seating>> judge(JoinRequest request, Found found) {
        ParticipantId seat = randomSeat();
        AccessPolicy entry = new LoginPolicy(Optional.ofNullable(desk.get()), seat);
        return ask(entry, request, found.room())
                .thenCompose(first -> first instanceof Verdict.Refuse
                        ? seat(request, found.room(), seat, List.of(first))
                        : askAll(request, found, seat, first));
    }

    private CompletionStage<Outcome<Seating>> askAll(
            JoinRequest request, Found found, ParticipantId seat, Verdict first) {
        Stream<CompletableFuture<Verdict>> others =
                Stream.concat(policies.stream(), found.by().stream()).map(policy -> ask(policy, request, found.room()));
        List<CompletableFuture<Verdict>> asked = Stream.concat(
                        Stream.of(CompletableFuture.completedFuture(first)), others)
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> asked.stream().map(CompletableFuture::join).toList())
                .thenCompose(verdicts -> seat(request, found.room(), seat, verdicts));
    }

    private CompletableFuture<Verdict> ask(AccessPolicy policy, JoinRequest request, Conference room) {
        return onPool(() -> policy.judge(request, room))
                .thenCompose(verdict -> verdict)
                .thenApply(Objects::requireNonNull)
                .orTimeout(budget.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(why -> {
                    LOG.error(
                            "{} failed to judge a request; nobody enters",
                            policy.getClass().getName(),
                            why);
                    return Verdict.refuse(unavailable());
                });
    }

    private CompletionStage<Outcome<Seating>> seat(
            JoinRequest request, Conference room, ParticipantId seat, List<Verdict> verdicts) {
        Verdict verdict = Verdicts.combined(verdicts);
        if (verdict instanceof Verdict.Refuse refused) {
            return CompletableFuture.completedStage(Outcome.refused(refused.why()));
        }
        Place landing = verdict instanceof Verdict.Wait ? Place.WAITING_ROOM : Place.AUDITORIUM;
        Command.Join join = new Command.Join(
                seat,
                request.user().map(User::id),
                request.name(),
                Verdicts.strongestRole(verdicts),
                landing,
                request.origin(),
                request.sources(),
                deniedTo(request));
        return conferences
                .submit(room.key(), new Author.House(), join)
                .thenApply(outcome -> outcome.map(after -> new Seating(after.key(), join.as())));
    }

    /** What an account has no right to; what is denied to guests says the conference. */
    private static Set<Feature> deniedTo(JoinRequest request) {
        Set<Feature> denied = EnumSet.noneOf(Feature.class);
        request.user()
                .ifPresent(user -> TAKES.forEach((feature, right) -> {
                    if (!user.may(right)) {
                        denied.add(feature);
                    }
                }));
        return denied;
    }

    /** 96 bits: nobody guesses the seat of somebody else. */
    private ParticipantId randomSeat() {
        byte[] bytes = new byte[SEAT_BYTES];
        random.nextBytes(bytes);
        return new ParticipantId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private <T> CompletableFuture<T> onPool(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, pool);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(full);
        }
    }

    private static Problem unavailable() {
        return Problems.ADMISSION_UNAVAILABLE.because("The door cannot be opened now; try again.");
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "rostrum-admission-" + number.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
