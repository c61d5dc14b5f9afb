package org.rostrum.schedule.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Access;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Pin;
import org.rostrum.conference.mode.Terms;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.PublicLobby;
import org.rostrum.schedule.store.PlanStore;

/** The plans in the store, with their rights. A template is one, but nobody finds it at a door. */
@Component(service = Plans.class)
public final class StoredPlans implements Plans {

    private static final int ATTEMPTS = 20;

    private final PlanStore store;
    private final Accounts accounts;
    private final InstalledModes modes;
    private final PublicAccess access;
    private final Clock clock;
    private final Runnable timekeeper;
    private final FreshIds ids;
    private final Runs runs;
    private final Alignment alignment;

    @Activate
    public StoredPlans(
            @Reference PlanStore store,
            @Reference ConferenceService conferences,
            @Reference Accounts accounts,
            @Reference InstalledModes modes,
            @Reference PublicAccess access,
            @Reference EarlyRuns early,
            @Reference Timekeeper timekeeper) {
        this(store, conferences, accounts, modes, access, early, timekeeper::changed, Clock.systemUTC(), new Digits());
    }

    StoredPlans(
            PlanStore store,
            ConferenceService conferences,
            Accounts accounts,
            InstalledModes modes,
            PublicAccess access,
            EarlyRuns early,
            Runnable timekeeper,
            Clock clock,
            Digits digits) {
        this.store = store;
        this.accounts = accounts;
        this.modes = modes;
        this.access = access;
        this.clock = clock;
        this.ids = new FreshIds(store, clock, digits);
        this.timekeeper = timekeeper;
        this.runs = new Runs(store, conferences, clock, early, timekeeper);
        this.alignment = new Alignment(conferences);
    }

    @Override
    public Outcome<ConferencePlan> create(PlanDraft draft, User by) {
        if (!by.may(Right.CREATE_CONFERENCES)) {
            return Outcome.refused(Problems.RIGHT_REQUIRED.because("You may not plan conferences."));
        }
        ConferenceKey key = ConferenceKey.random();
        return draft.id().map(wanted -> add(draft, wanted, key, by)).orElseGet(() -> addUnderFreshId(draft, key, by));
    }

    private Outcome<ConferencePlan> addUnderFreshId(PlanDraft draft, ConferenceKey key, User by) {
        Outcome<ConferencePlan> added = Outcome.refused(taken());
        for (int i = 0; i < ATTEMPTS && isTaken(added); i++) {
            added = ids.next().map(id -> add(draft, id, key, by)).orElseGet(() -> Outcome.refused(taken()));
        }
        return added;
    }

    private Outcome<ConferencePlan> add(PlanDraft draft, ConferenceId id, ConferenceKey key, User by) {
        return terms(draft, Access.PRIVATE)
                .then(terms -> Drafting.planned(draft, terms, key, id, by.id(), clock.instant()))
                .then(plan -> kept(store.add(plan), plan));
    }

    private static boolean isTaken(Outcome<?> outcome) {
        return outcome.problem()
                .filter(why -> why.code().equals(Problems.CONFERENCE_ID_TAKEN.code()))
                .isPresent();
    }

    @Override
    public List<ConferencePlan> list(User by) {
        return StoredTemplates.seenBy(by, store)
                .filter(plan -> !StoredTemplates.isTemplate(plan))
                .toList();
    }

    @Override
    public Outcome<ConferencePlan> find(ConferenceId id, User by) {
        return store.find(id)
                .filter(plan -> Rights.moderates(plan, by))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(unknown()));
    }

    @Override
    public Outcome<ConferencePlan> read(ConferenceId id, User by) {
        Outcome<ConferencePlan> moderated = find(id, by);
        return moderated.value().isPresent() || !Rights.readsAll(by)
                ? moderated
                : store.find(id)
                        .map(StoredTemplates::withoutPin)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(unknown()));
    }

    @Override
    public Outcome<ConferencePlan> change(ConferenceId id, long version, PlanDraft draft, User by) {
        return owned(id, version, by)
                .then(present -> terms(draft, present.settings().access())
                        .then(terms -> Drafting.changed(present, draft, terms))
                        .then(changed -> access.allowPin(present, changed))
                        .then(changed -> {
                            if (!changed.id().equals(present.id())) {
                                spend(present);
                            }
                            return kept(store.replace(changed), changed);
                        })
                        .map(changed -> {
                            runs.find(present).ifPresent(run -> alignment.align(run, present, changed, by));
                            return changed;
                        }));
    }

    @Override
    public Outcome<ConferencePlan> delete(ConferenceId id, long version, User by) {
        return owned(id, version, by).then(plan -> {
            if (runs.find(plan).isPresent()) {
                return Outcome.refused(Problems.PLAN_RUNNING.because("The conference is running."));
            }
            spend(plan);
            return kept(store.remove(plan.key(), version), plan);
        });
    }

    /** Before the plan lets go of its id: if that fails then, it was in use until now all the same. */
    private void spend(ConferencePlan plan) {
        store.spend(plan.id(), clock.instant());
    }

    @Override
    public Outcome<Conference> start(ConferenceId id, User by) {
        return find(id, by)
                .then(plan -> StoredTemplates.isTemplate(plan)
                        ? Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("A template never starts."))
                        : runs.start(plan));
    }

    @Override
    public CompletionStage<Outcome<Conference>> stop(ConferenceId id, User by) {
        Outcome<ConferencePlan> plan = find(id, by);
        return plan instanceof Outcome.Done<ConferencePlan> found
                ? runs.stop(found.result(), by)
                : CompletableFuture.completedStage(
                        Outcome.refused(plan.problem().orElseThrow()));
    }

    @Override
    public Outcome<Lobby> lobby(ConferenceId id, User visitor) {
        return known(id).map(plan -> {
            Optional<Conference> run = runs.find(plan);
            boolean moderates = run.map(
                            room -> room.roleOf(Author.Person.of(visitor)).moderates())
                    .orElseGet(() -> Rights.moderates(plan, visitor));
            String owner = accounts.find(plan.owner())
                    .map(User::displayName)
                    .orElse(plan.owner().value());
            Optional<Instant> start =
                    runs.opening(plan).occurrence().map(Occurrence::start).or(() -> onlyStart(plan));
            return new Lobby(
                    plan.id(),
                    plan.topic(),
                    owner,
                    plan.mode(),
                    runs.state(plan),
                    start,
                    run.filter(Conference::isFull).isPresent(),
                    !moderates
                            && run.filter(room -> room.settings().rules().locked())
                                    .isPresent(),
                    !moderates && plan.pin().isPresent());
        });
    }

    private static Optional<Instant> onlyStart(ConferencePlan plan) {
        return plan.launch() instanceof Launch.Scheduled scheduled ? Optional.of(scheduled.start()) : Optional.empty();
    }

    @Override
    public Outcome<PublicLobby> publicLobby(ConferenceId id) {
        return store.find(id)
                .filter(plan -> plan.settings().access() == Access.PUBLIC)
                .map(plan -> Outcome.done(publicLobby(plan)))
                .orElseGet(() -> Outcome.refused(unknown()));
    }

    private PublicLobby publicLobby(ConferencePlan plan) {
        Optional<Conference> run = runs.find(plan);
        Optional<Occurrence> next = runs.opening(plan).occurrence();
        return new PublicLobby(
                plan.key(),
                plan.id(),
                plan.topic(),
                plan.description(),
                runs.state(plan),
                next.map(Occurrence::start).or(() -> onlyStart(plan)),
                next.map(Occurrence::end),
                run.filter(Conference::isFull).isPresent(),
                run.filter(room -> room.settings().rules().locked()).isPresent(),
                plan.pin().isPresent());
    }

    @Override
    public Lobby.State state(ConferencePlan plan) {
        return runs.state(plan);
    }

    @Override
    public Optional<Pin> pin(ConferenceKey key) {
        return store.find(key).flatMap(ConferencePlan::pin);
    }

    @Override
    public Outcome<Conference> enter(ConferenceId id) {
        return known(id).then(runs::enter);
    }

    private Outcome<ConferencePlan> known(ConferenceId id) {
        return store.find(id)
                .filter(plan -> !StoredTemplates.isTemplate(plan))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(unknown()));
    }

    /** The plan, if {@code by} may change it. */
    private Outcome<ConferencePlan> owned(ConferenceId id, long version, User by) {
        return find(id, by).then(plan -> {
            if (!Rights.owns(plan, by)) {
                return Outcome.refused(Problems.RIGHT_REQUIRED.because("Only its owner may do this."));
            }
            if (plan.version() != version) {
                return Outcome.refused(changedMeanwhile());
            }
            return Outcome.done(plan);
        });
    }

    /** On which terms it can be planned; {@code present} is how it could be entered so far. */
    private Outcome<Terms> terms(PlanDraft draft, Access present) {
        return access.allow(draft, present).then(allowed -> modes.terms(draft.mode())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Problems.MODE_UNAVAILABLE.because("Mode " + draft.mode() + " is not installed."))));
    }

    private Outcome<ConferencePlan> kept(PlanStore.Change change, ConferencePlan plan) {
        if (change == PlanStore.Change.DONE) {
            timekeeper.run();
        }
        return switch (change) {
            case DONE -> Outcome.done(plan);
            case ABSENT -> Outcome.refused(unknown());
            case STALE -> Outcome.refused(changedMeanwhile());
            case ID_TAKEN -> Outcome.refused(taken());
        };
    }

    private static Problem unknown() {
        return Problems.CONFERENCE_UNKNOWN.because("There is no such conference.");
    }

    private static Problem changedMeanwhile() {
        return Problems.PLAN_CHANGED.because("Somebody else has changed it since.");
    }

    private static Problem taken() {
        return Problems.CONFERENCE_ID_TAKEN.because("Another conference has this id.");
    }
}
