package org.rostrum.signaling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.Admission;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Seating;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Client;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Login;
import org.rostrum.identity.Logins;
import org.rostrum.identity.User;
import org.rostrum.media.Media;
import org.rostrum.media.MediaTests;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Tile;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * The rest of the house with one running conference and hardly any rules. Like the real one it publishes a state before
 * it tells the event, and answers a command before or after that, as a test wants. A login token is the user's name.
 */
final class FakeHouse implements Logins, Admission, ConferenceService, Media, MediaTests {

    static final GuestDesk DESK = (request, room, seat) -> CompletableFuture.completedFuture(Verdict.admit());

    final Seats seats = new Seats();
    final Follower follower = new Follower(seats);
    final Hall hall = new Hall();
    final List<Command> commands = new CopyOnWriteArrayList<>();
    /** The tests that run, with their networks. */
    final Map<UUID, String> tests = new ConcurrentHashMap<>();

    final List<Tile> shown = new CopyOnWriteArrayList<>();
    final List<JoinRequest> requests = new CopyOnWriteArrayList<>();
    final Map<String, User> loggedIn = new ConcurrentHashMap<>();
    /** How many events are not told before the listener is told again. */
    final AtomicInteger toLose = new AtomicInteger();

    private final AtomicInteger joined = new AtomicInteger();
    volatile Place landing = Place.PODIUM;
    volatile Optional<Problem> refusal = Optional.empty();
    volatile CompletableFuture<Void> admissionOpens = CompletableFuture.completedFuture(null);
    private volatile Optional<Conference> room = Optional.of(Room.empty());

    FakeHouse() {
        hall.bindLogins(this);
        hall.bindAdmission(this);
        hall.bindConferences(this);
        hall.bindMedia(this);
        hall.bindTests(this);
        List.of("ann", "bob", "eve", "mod").forEach(name -> loggedIn.put(name, Room.user(name)));
    }

    Conference room() {
        return room.orElseThrow();
    }

    synchronized Conference happen(Event event) {
        return happen(new Author.House(), event);
    }

    /** The state changes and nobody is told. */
    synchronized void changeSilently(Event event) {
        room = Optional.of(room().after(event));
    }

    synchronized void vanish() {
        room = Optional.empty();
    }

    private Conference happen(Author by, Event event) {
        Conference after = room().after(event);
        room = after.phase() == Conference.Phase.ENDED ? Optional.empty() : Optional.of(after);
        if (toLose.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
            follower.on(new org.rostrum.conference.Envelope(after.key(), after.seq(), Room.NOON, by, event, after));
        }
        return after;
    }

    @Override
    public CompletionStage<Outcome<Seating>> enter(JoinRequest request) {
        requests.add(request);
        return admissionOpens.thenApply(opened -> seatNow(request));
    }

    private synchronized Outcome<Seating> seatNow(JoinRequest request) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String name = request.name() + "-" + joined.incrementAndGet();
        Role role = request.name().equals("mod") ? Role.MODERATOR : Role.ATTENDEE;
        happen(request.user().isPresent() ? Room.arrived(name, role, landing) : Room.guestArrived(name, role, landing));
        return Outcome.done(new Seating(Room.KEY, Room.seat(name)));
    }

    @Override
    public synchronized CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command) {
        commands.add(command);
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(Outcome.refused(refusal.get()));
        }
        if (room.isEmpty()) {
            return CompletableFuture.completedFuture(
                    Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("It does not run.")));
        }
        if (waits(by) && !(command instanceof Command.Leave)) {
            return CompletableFuture.completedFuture(
                    Outcome.refused(Problems.SEAT_WAITING.because("You are in the waiting room.")));
        }
        return CompletableFuture.completedFuture(eventsOf(by, command).stream()
                .map(event -> happen(by, event))
                .reduce((before, after) -> after)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.PARTICIPANT_UNKNOWN.because("Nobody sits there."))));
    }

    private boolean waits(Author by) {
        return by instanceof Author.Seat seat
                && room().find(seat.id()).filter(Participant::waits).isPresent();
    }

    private List<Event> eventsOf(Author by, Command command) {
        if (command instanceof Command.RaiseHand hand) {
            return List.of(new Event.HandChanged(((Author.Seat) by).id(), hand.up()));
        }
        if (command instanceof Command.End) {
            return List.of(new Event.Ended(Event.Ended.Cause.ENDED));
        }
        if (command instanceof Command.ChangeId change) {
            return List.of(new Event.IdChanged(change.id()));
        }
        return room().find(((Command.OfSeat) command).who())
                .map(seat -> eventsOf(seat, command))
                .orElse(List.of());
    }

    private static List<Event> eventsOf(Participant seat, Command command) {
        if (command instanceof Command.Leave) {
            return List.of(new Event.Departed(seat.id(), Event.Departed.Reason.LEFT));
        }
        if (command instanceof Command.Remove) {
            return List.of(
                    new Event.Banned(seat.user().orElseThrow()),
                    new Event.Departed(seat.id(), Event.Departed.Reason.REMOVED));
        }
        if (command instanceof Command.SendBack) {
            return List.of(new Event.Moved(seat.id(), Place.WAITING_ROOM));
        }
        if (command instanceof Command.Disrupt) {
            return List.of(new Event.Disrupted(seat.id()));
        }
        boolean isAway = seat.connection() == Participant.Connection.RECONNECTING;
        return command instanceof Command.Resume && isAway ? List.of(new Event.Resumed(seat.id())) : List.of();
    }

    @Override
    public Optional<Conference> find(ConferenceKey key) {
        return room.filter(r -> r.key().equals(key));
    }

    @Override
    public Optional<Conference> find(ConferenceId id) {
        return room.filter(r -> r.id().equals(id));
    }

    @Override
    public List<Conference> running() {
        return room.stream().toList();
    }

    @Override
    public Outcome<Conference> open(ConferenceKey key, ConferenceId id, ConferenceSettings settings) {
        throw new AssertionError("no door opens conferences");
    }

    @Override
    public void show(SeatKey seat, List<Tile> tiles) {
        shown.clear();
        shown.addAll(tiles);
    }

    @Override
    public CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer) {
        if (waits(new Author.Seat(seat.participant()))) {
            return CompletableFuture.completedFuture(
                    Outcome.refused(Problems.ROLE_REQUIRED.because("There is no media in the waiting room.")));
        }
        return CompletableFuture.completedFuture(Outcome.done("answer to " + offer.sdp()));
    }

    @Override
    public CompletionStage<Outcome<String>> answer(UUID test, String network, End end, Offer offer) {
        tests.put(test, network);
        return CompletableFuture.completedFuture(Outcome.done(end + " answer to " + offer.sdp()));
    }

    @Override
    public void close(UUID test) {
        tests.remove(test);
    }

    @Override
    public Optional<User> find(String token) {
        return Optional.ofNullable(loggedIn.get(token));
    }

    @Override
    public CompletionStage<Outcome<User>> authenticate(Credentials credentials) {
        throw new AssertionError("no socket sees a password");
    }

    @Override
    public Login open(User user, Client client) {
        throw new AssertionError("no socket logs in");
    }

    @Override
    public void close(String token) {
        throw new AssertionError("no socket logs out");
    }
}
