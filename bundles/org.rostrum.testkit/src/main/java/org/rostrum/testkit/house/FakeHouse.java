package org.rostrum.testkit.house;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.PublicLobby;
import org.rostrum.schedule.Templates;

/** Plans and their runs in memory, with just enough rules to see what a door makes of them. */
public final class FakeHouse implements Plans, ConferenceService {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** A command that came, and from whom. */
    public record Given(Author by, Command command) {}

    private final Map<ConferenceId, ConferencePlan> plans = new ConcurrentHashMap<>();
    private final Map<ConferenceKey, Conference> running = new ConcurrentHashMap<>();
    private final List<Given> given = new CopyOnWriteArrayList<>();

    public List<Given> given() {
        return given;
    }

    /** Something happens in a running conference. */
    public void happen(ConferenceId id, Event event) {
        running.computeIfPresent(plans.get(id).key(), (same, room) -> room.after(event));
    }

    /** Somebody takes a seat in a running conference. */
    public ParticipantId seat(ConferenceId id, String name) {
        ParticipantId seat = new ParticipantId("seat-" + name);
        Participant arriving = Participant.arriving(new Command.Join(
                seat, UserId.parse(name), name, Role.ATTENDEE, Place.PODIUM, new Origin.Browser(), Map.of(), Set.of()));
        happen(id, new Event.Arrived(arriving));
        return seat;
    }

    /** An occurrence of a recurring plan is cancelled. */
    public void cancel(ConferenceId id, Instant original) {
        plans.computeIfPresent(id, (known, plan) -> {
            Launch.Scheduled at = (Launch.Scheduled) plan.launch();
            return plan.with(at.repeating(at.recurrence().orElseThrow().cancelling(original)));
        });
    }

    @Override
    public Outcome<ConferencePlan> create(PlanDraft draft, User by) {
        if (!by.may(Right.CREATE_CONFERENCES)) {
            return Outcome.refused(Problems.RIGHT_REQUIRED.because("You may not plan conferences."));
        }
        ConferenceId id = draft.id().orElseGet(() -> new ConferenceId(String.format("%010d", plans.size())));
        if (plans.containsKey(id)) {
            return Outcome.refused(Problems.CONFERENCE_ID_TAKEN.because("Another conference has this id."));
        }
        return save(ConferenceKey.random(), id, draft, by.id(), 1);
    }

    private Outcome<ConferencePlan> save(
            ConferenceKey key, ConferenceId id, PlanDraft draft, UserId owner, long version) {
        try {
            ConferencePlan plan = new ConferencePlan(
                    key,
                    id,
                    ConferenceSettings.of(draft.topic(), owner, draft.mode(), draft.capacity())
                            .withDescription(draft.description())
                            .moderatedBy(draft.moderators())
                            .inviting(List.copyOf(draft.invited()))
                            .with(draft.mode(), draft.speakers().orElse(draft.capacity()))
                            .endingOnTime(draft.endsOnTime())
                            .warning(draft.warning(), draft.extendable())
                            .with(Rules.OPEN
                                    .denying(draft.denied())
                                    .waiting(draft.waiting())
                                    .offOnEntry(draft.offOnEntry().orElse(Set.of(Source.MICROPHONE)))),
                    draft.pin(),
                    draft.launch(),
                    draft.tags(),
                    draft.recording(),
                    NOW,
                    Optional.empty(),
                    version);
            plans.put(id, plan);
            return Outcome.done(plan);
        } catch (IllegalArgumentException invalid) {
            return Outcome.refused(Problems.PLAN_INVALID.because("The plan breaks a limit."));
        }
    }

    public Templates templates() {
        return by -> all(by, true);
    }

    @Override
    public List<ConferencePlan> list(User by) {
        return all(by, false);
    }

    private List<ConferencePlan> all(User by, boolean templates) {
        List<ConferencePlan> mine = new ArrayList<>(plans.values());
        mine.removeIf(plan -> !mayManage(plan, by) || plan.launch() instanceof Launch.Template != templates);
        mine.sort((one, other) -> one.id().value().compareTo(other.id().value()));
        return mine;
    }

    @Override
    public Outcome<ConferencePlan> find(ConferenceId id, User by) {
        return Optional.ofNullable(plans.get(id))
                .filter(plan -> mayManage(plan, by))
                .map(Outcome::done)
                .orElseGet(FakeHouse::unknown);
    }

    @Override
    public Outcome<ConferencePlan> read(ConferenceId id, User by) {
        return by.may(Right.SECURITY_ADMINISTRATOR)
                ? Optional.ofNullable(plans.get(id)).map(Outcome::done).orElseGet(FakeHouse::unknown)
                : find(id, by);
    }

    private static boolean mayManage(ConferencePlan plan, User by) {
        return plan.isModeratedBy(by.id()) || by.may(Right.OPERATOR);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
    }

    @Override
    public Outcome<ConferencePlan> change(ConferenceId id, long version, PlanDraft draft, User by) {
        return find(id, by).then(plan -> {
            if (plan.version() != version) {
                return Outcome.refused(Problems.PLAN_CHANGED.because("Somebody else has changed it."));
            }
            plans.remove(id);
            return save(plan.key(), draft.id().orElse(id), draft, plan.owner(), version + 1);
        });
    }

    @Override
    public Outcome<ConferencePlan> delete(ConferenceId id, long version, User by) {
        return find(id, by).then(plan -> {
            if (plan.version() != version) {
                return Outcome.refused(Problems.PLAN_CHANGED.because("Somebody else has changed it."));
            }
            plans.remove(id);
            return Outcome.done(plan);
        });
    }

    @Override
    public Outcome<Conference> start(ConferenceId id, User by) {
        return find(id, by).then(plan -> open(plan.key(), plan.id(), plan.settings()));
    }

    @Override
    public CompletionStage<Outcome<Conference>> stop(ConferenceId id, User by) {
        Outcome<Conference> outcome = find(id, by).then(plan -> Optional.ofNullable(running.remove(plan.key()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("It does not run."))));
        return CompletableFuture.supplyAsync(() -> outcome);
    }

    @Override
    public Lobby.State state(ConferencePlan plan) {
        return plan.launch() instanceof Launch.Scheduled ? Lobby.State.NOT_STARTED : Lobby.State.OPEN;
    }

    @Override
    public Outcome<Lobby> lobby(ConferenceId id, User visitor) {
        return Optional.ofNullable(plans.get(id))
                .map(plan -> Outcome.done(new Lobby(
                        plan.id(),
                        plan.topic(),
                        plan.owner().value(),
                        plan.mode(),
                        plan.launch() instanceof Launch.Scheduled ? Lobby.State.NOT_STARTED : Lobby.State.OPEN,
                        plan.launch() instanceof Launch.Scheduled at ? Optional.of(at.start()) : Optional.empty(),
                        false,
                        find(plan.key())
                                .filter(run -> run.settings().rules().locked())
                                .isPresent(),
                        plan.pin().isPresent())))
                .orElseGet(FakeHouse::unknown);
    }

    @Override
    public Optional<Pin> pin(ConferenceKey key) {
        throw new UnsupportedOperationException("pin: (expected: doors leave it to admission)");
    }

    @Override
    public Outcome<Conference> enter(ConferenceId id) {
        throw new UnsupportedOperationException("enter: (expected: doors leave it to admission)");
    }

    @Override
    public Outcome<Conference> open(ConferenceKey key, ConferenceId id, ConferenceSettings settings) {
        Conference opened = Conference.open(new Event.Opened(key, id, settings, NOW));
        return running.putIfAbsent(key, opened) == null
                ? Outcome.done(opened)
                : Outcome.refused(Problems.CONFERENCE_RUNNING.because("It runs."));
    }

    @Override
    public CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command) {
        given.add(new Given(by, command));
        Outcome<Conference> outcome = find(where)
                .map(room -> command instanceof Command.Remove remove
                                && room.find(remove.who()).isEmpty()
                        ? Outcome.<Conference>refused(Problems.PARTICIPANT_UNKNOWN.because("Nobody of this id."))
                        : Outcome.done(room))
                .orElseGet(FakeHouse::unknown);
        return CompletableFuture.supplyAsync(() -> outcome);
    }

    @Override
    public Optional<Conference> find(ConferenceKey key) {
        return Optional.ofNullable(running.get(key));
    }

    @Override
    public Optional<Conference> find(ConferenceId id) {
        return running.values().stream().filter(room -> room.id().equals(id)).findFirst();
    }

    @Override
    public List<Conference> running() {
        return List.copyOf(running.values());
    }

    @Override
    public Outcome<PublicLobby> publicLobby(ConferenceId id) {
        throw new UnsupportedOperationException();
    }
}
