package org.rostrum.conference.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Place;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.conference.store.PlanKeeper;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running conferences: finds the one writer of each. Modes, listeners and the journal store may come and go at any
 * time; no conference ends for that.
 */
@Component(
        immediate = true, // or the conferences would end whenever the last door is replaced
        service = {ConferenceService.class, MetricSource.class, Conferences.class},
        configurationPid = "org.rostrum.conference.core")
@Designate(ocd = CoreConfig.class)
public final class Conferences implements ConferenceService, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Conferences.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** How late a clock that was set is believed while conferences run. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Map<ConferenceKey, ConferenceActor> actors = new ConcurrentHashMap<>();
    private final Names names = new Names();
    private final Keeper keeper = new Keeper();
    private final Modes modes = new Modes();
    private final Tally tally = new Tally();
    private final AtomicReference<Limits> limits;
    private final Threads threads;
    private final Followers followers;
    private final Journal journal;
    private final Alarm alarm;
    private final ConferenceActor.House house;
    private volatile boolean closed;

    @Activate
    public Conferences(CoreConfig config) {
        this(Limits.of(config), Clock.systemUTC(), Threads.real(), FIRST_RETRY);
        keepTime();
    }

    Conferences(Limits limits, Clock clock, Threads threads, Duration firstRetry) {
        this.limits = new AtomicReference<>(limits);
        this.threads = threads;
        this.followers = new Followers(threads.forFollower());
        this.journal = new Journal(() -> this.limits.get().journalBacklog(), firstRetry);
        this.alarm = new Alarm(clock);
        HouseRules rules = new HouseRules(modes::terms, clock);
        this.house = new ConferenceActor.House(
                rules, modes, journal, followers, keeper, this::rename, clock, alarm, threads.pool());
        journal.start();
    }

    /** From now on it looks at the clock by itself. */
    void keepTime() {
        Rounds rounds = new Rounds(threads.timer(), PAUSE, () -> alarm.round(this::tick));
        alarm.rings(rounds::ring);
    }

    @Modified
    void modified(CoreConfig config) {
        limits.set(Limits.of(config));
        alarm.ring();
    }

    @Deactivate
    void close() throws InterruptedException {
        closed = true;
        threads.close();
        followers.close();
        journal.close(limits.get().journalFlush());
    }

    @Reference(
            service = ConferenceMode.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeMode")
    void addMode(ConferenceMode mode) {
        modes.add(mode);
        alarm.ring(); // timers may have waited for it
    }

    void removeMode(ConferenceMode mode) {
        modes.remove(mode);
    }

    @Reference(
            service = ConferenceListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeListener")
    void addListener(ConferenceListener listener) {
        followers.add(listener, this::running);
    }

    void removeListener(ConferenceListener listener) {
        followers.remove(listener);
    }

    @Reference(
            service = JournalStore.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "removeStore")
    void addStore(JournalStore store) {
        journal.use(store);
    }

    void removeStore(JournalStore store) {
        journal.forget(store);
    }

    @Reference(
            service = PlanKeeper.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "removeKeeper")
    void addKeeper(PlanKeeper next) {
        keeper.use(next);
    }

    void removeKeeper(PlanKeeper gone) {
        keeper.forget(gone);
    }

    @Override
    public Outcome<Conference> open(ConferenceKey key, ConferenceId id, ConferenceSettings settings) {
        if (closed || modes.find(settings.mode()).isEmpty()) {
            return Outcome.refused(Problems.MODE_UNAVAILABLE.because("Mode " + settings.mode() + " is not installed."));
        }
        if (journal.isBehind()) {
            return Outcome.refused(Problems.JOURNAL_BEHIND.because("The database cannot keep up; try again."));
        }
        AtomicReference<Outcome<ConferenceActor>> outcome = new AtomicReference<>();
        actors.compute(key, (same, present) -> {
            outcome.set(register(key, id, settings, Optional.ofNullable(present)));
            return outcome.get().value().orElse(present);
        });
        return outcome.get().map(actor -> {
            LOG.info("Conference {} ({}) is open", id, key);
            Conference opened = actor.state();
            actor.start();
            return opened;
        });
    }

    /** Called for one key at a time. */
    private Outcome<ConferenceActor> register(
            ConferenceKey key, ConferenceId id, ConferenceSettings settings, Optional<ConferenceActor> present) {
        if (present.filter(run -> !run.hasEnded()).isPresent()) {
            return Outcome.refused(Problems.CONFERENCE_RUNNING.because("The conference is running."));
        }
        if (!names.claim(id, key, this::isRunning)) {
            return Outcome.refused(Problems.CONFERENCE_ID_TAKEN.because("Another conference of this id is running."));
        }
        Event.Opened opened = new Event.Opened(key, id, settings, openingTime(present));
        return Outcome.done(new ConferenceActor(opened, house, limits::get));
    }

    /** Two runs of one conference never have the same time of opening: it tells them apart. */
    private Instant openingTime(Optional<ConferenceActor> lastRun) {
        Instant now = house.clock().instant();
        return lastRun.map(run -> run.state().openedAt().plusMillis(1))
                .filter(earliest -> earliest.isAfter(now))
                .orElse(now);
    }

    @Override
    public CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command) {
        ConferenceActor actor = actors.get(where);
        CompletionStage<Outcome<Conference>> answer = actor == null || closed
                ? CompletableFuture.completedStage(
                        Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("No such conference is running.")))
                : actor.submit(by, command);
        return answer.whenComplete((outcome, bug) -> tally.count(outcome));
    }

    @Override
    public Optional<Conference> find(ConferenceKey key) {
        return Optional.ofNullable(actors.get(key))
                .map(ConferenceActor::state)
                .filter(room -> room.phase() != Conference.Phase.ENDED);
    }

    @Override
    public Optional<Conference> find(ConferenceId id) {
        return names.find(id).flatMap(this::find).filter(room -> room.id().equals(id));
    }

    @Override
    public List<Conference> running() {
        return actors.values().stream()
                .map(ConferenceActor::state)
                .filter(room -> room.phase() != Conference.Phase.ENDED)
                .toList();
    }

    @Override
    public void report(MetricSink sink) {
        Collection<Conference> rooms = running();
        int seats = rooms.stream().mapToInt(room -> room.participants().size()).sum();
        int depth = actors.values().stream()
                .mapToInt(ConferenceActor::mailboxDepth)
                .max()
                .orElse(0);
        sink.gauge("rostrum_conferences", "Conferences that run.", rooms.size());
        sink.gauge("rostrum_participants", "Seats taken in all conferences.", seats);
        int waiting =
                rooms.stream().mapToInt(room -> room.count(Place.WAITING_ROOM)).sum();
        sink.gauge("rostrum_participants_waiting", "Seats in the waiting rooms of all conferences.", waiting);
        sink.gauge("rostrum_mailbox_depth", "Commands waiting in the fullest conference.", depth);
        sink.gauge("rostrum_journal_backlog", "Events not written to the journal yet.", (double) journal.size());
        sink.counter("rostrum_followers_lagging_total", "Followers that had to be given a snapshot.", (double)
                followers.lags());
        tally.report(sink);
    }

    List<ModeId> installedModes() {
        return modes.ids();
    }

    Journal journal() {
        return journal;
    }

    /** Called on the conference's thread, before it takes its new name. */
    private boolean rename(Conference room, Event.IdChanged change) {
        boolean claimed = names.claim(change.id(), room.key(), this::isRunning);
        if (claimed && !change.id().equals(room.id())) {
            names.release(room.id(), room.key());
        }
        return claimed;
    }

    /** Closes what nobody needs any more, and does what is due. Says when something is due next. */
    Instant tick() {
        Instant next = actors.isEmpty() ? Instant.MAX : house.clock().instant().plus(LONGEST_SLEEP);
        for (ConferenceActor actor : actors.values()) {
            try {
                Instant due = actor.tick();
                next = due.isBefore(next) ? due : next;
                forget(actor);
            } catch (RuntimeException e) {
                LOG.error("Looking after conference {} failed", actor.state().key(), e);
            }
        }
        return next;
    }

    private void forget(ConferenceActor actor) {
        if (actor.isForgettable()) {
            Conference room = actor.state();
            actors.computeIfPresent(room.key(), (key, present) -> {
                if (present != actor) {
                    return present;
                }
                names.release(room.id(), key);
                return null;
            });
        }
    }

    private boolean isRunning(ConferenceKey key) {
        ConferenceActor actor = actors.get(key);
        return actor != null && !actor.hasEnded();
    }
}
