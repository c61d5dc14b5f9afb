package org.rostrum.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
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

/** One conference, {@code board}, that otto owns; remembers who gave which command. */
final class House implements Plans, ConferenceService {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ConferencePlan board = new ConferencePlan(
            ConferenceKey.random(),
            new ConferenceId("board"),
            ConferenceSettings.of("Board meeting", new UserId("otto"), new ModeId("all-on-screen"), 12),
            Optional.of(new Pin("004711")),
            new Launch.VirtualRoom(),
            NOW,
            Optional.empty(),
            1);

    final Calendar calendar = new Calendar();
    final List<PlanDraft> drafts = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final List<Author> authors = new ArrayList<>();
    final List<Command> commands = new ArrayList<>();
    final List<User> askers = new ArrayList<>();
    private Optional<Conference> run = Optional.empty();

    void happen(Event event) {
        run = run.map(room -> room.after(event));
    }

    void seat(String name) {
        Participant arriving = Participant.arriving(new Command.Join(
                new ParticipantId("seat-" + name),
                UserId.parse(name),
                name,
                Role.ATTENDEE,
                Place.PODIUM,
                new Origin.Browser(),
                Map.of(),
                Set.of()));
        happen(new Event.Arrived(arriving));
        happen(new Event.HandChanged(arriving.id(), true));
    }

    @Override
    public List<ConferencePlan> list(User by) {
        askers.add(by);
        return List.of(board);
    }

    @Override
    public Outcome<ConferencePlan> find(ConferenceId id, User by) {
        askers.add(by);
        return id.equals(board.id()) && (board.isModeratedBy(by.id()) || by.may(Right.ADMINISTRATOR))
                ? Outcome.done(board)
                : Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
    }

    @Override
    public Optional<Pin> pin(ConferenceKey key) {
        return Optional.empty();
    }

    @Override
    public Outcome<Conference> start(ConferenceId id, User by) {
        return find(id, by).then(plan -> open(plan.key(), plan.id(), plan.settings()));
    }

    @Override
    public Outcome<Conference> open(ConferenceKey key, ConferenceId id, ConferenceSettings settings) {
        run = Optional.of(Conference.open(new Event.Opened(key, id, settings, NOW)));
        return Outcome.done(run.get());
    }

    @Override
    public CompletionStage<Outcome<Conference>> stop(ConferenceId id, User by) {
        askers.add(by);
        Optional<Conference> before = run;
        run = Optional.empty();
        return CompletableFuture.completedFuture(before.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_NOT_STARTED.because("It does not run."))));
    }

    @Override
    public CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command) {
        authors.add(by);
        commands.add(command);
        if (command instanceof Command.Remove remove) {
            happen(new Event.Departed(remove.who(), Event.Departed.Reason.REMOVED));
        }
        return CompletableFuture.completedFuture(Outcome.done(run.orElseThrow()));
    }

    @Override
    public Optional<Conference> find(ConferenceKey key) {
        return run.filter(room -> room.key().equals(key));
    }

    @Override
    public Optional<Conference> find(ConferenceId id) {
        return run.filter(room -> room.id().equals(id));
    }

    @Override
    public List<Conference> running() {
        return run.stream().toList();
    }

    @Override
    public Outcome<ConferencePlan> create(PlanDraft draft, User by) {
        askers.add(by);
        drafts.add(draft);
        return Outcome.done(board);
    }

    @Override
    public Outcome<ConferencePlan> change(ConferenceId id, long version, PlanDraft draft, User by) {
        drafts.add(draft);
        return find(id, by)
                .then(plan -> plan.version() == version
                        ? Outcome.done(plan)
                        : Outcome.refused(Problems.PLAN_CHANGED.because("It was changed.")));
    }

    @Override
    public Outcome<ConferencePlan> delete(ConferenceId id, long version, User by) {
        deleted.add(id + " " + version);
        return find(id, by);
    }

    @Override
    public Lobby.State state(ConferencePlan plan) {
        return Lobby.State.OPEN;
    }

    @Override
    public Outcome<Lobby> lobby(ConferenceId id, User visitor) {
        throw new UnsupportedOperationException("lobby");
    }

    @Override
    public Outcome<Conference> enter(ConferenceId id) {
        throw new UnsupportedOperationException("enter");
    }

    @Override
    public Outcome<PublicLobby> publicLobby(ConferenceId id) {
        throw new UnsupportedOperationException();
    }
}
