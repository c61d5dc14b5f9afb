package org.rostrum.calling.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Handset;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryBlockStore;
import org.rostrum.testkit.store.MemoryMissedCallStore;

/** A house with people in it and telephones on their desks; time and threads stand still unless a test moves them. */
final class House {

    static final Terms TERMS = new Terms(
            Duration.ofSeconds(45),
            Duration.ofSeconds(30),
            false,
            1000,
            Duration.ofDays(90),
            new ModeId("all-on-screen"),
            49);

    final FakeClock clock = new FakeClock();
    final FakeConferences conferences = new FakeConferences(clock);
    final MemoryMissedCallStore missed = new MemoryMissedCallStore();
    final MemoryBlockStore blocks = new MemoryBlockStore();
    final Book book = new Book(missed, blocks, new People(), clock);
    private final CallFollower follower = new CallFollower();
    final Calling calling;
    final CallEntrance entrance;
    private int seats;

    House() {
        this(TERMS);
    }

    House(Terms terms) {
        this(terms, new Turns());
    }

    House(Terms terms, Executor calls) {
        calling = new Calling(conferences, follower, book, terms, clock, new Threads(calls, Runnable::run, () -> {}));
        entrance = new CallEntrance(calling);
        conferences.follow(follower);
    }

    /** Anybody whose name has not more than eight letters has an account here, and may place calls. */
    static User user(String name) {
        return new User(new UserId(name), name, Set.of(Right.PLACE_CALLS), true);
    }

    Phone phone(String user) {
        return new Phone(user);
    }

    Outcome<Call> call(Phone from, String callee) {
        return calling.place(user(from.user), new UserId(callee), Optional.of(from.device))
                .toCompletableFuture()
                .join();
    }

    /** Places a call that rings. */
    Call ring(Phone from, String callee) {
        return call(from, callee).value().orElseThrow();
    }

    Outcome<Call> accept(Call call, Phone on) {
        return calling.accept(call.id(), user(on.user), Optional.of(on.device))
                .toCompletableFuture()
                .join();
    }

    Outcome<Call> reject(Call call, String user) {
        return calling.reject(call.id(), user(user)).toCompletableFuture().join();
    }

    Outcome<Call> hangUp(Call call, String user) {
        return calling.hangUp(call.id(), user(user)).toCompletableFuture().join();
    }

    /** Two in a call, both there. */
    Call talking(Phone caller, Phone callee) {
        Call call = accept(ring(caller, callee.user), callee).value().orElseThrow();
        enter(call, caller.user);
        enter(call, callee.user);
        return call;
    }

    /** Takes a seat in the call's conference. */
    ParticipantId enter(Call call, String user) {
        return enter(room(call), user);
    }

    ParticipantId enter(Conference room, String user) {
        ParticipantId seat = new ParticipantId(user + "-" + ++seats);
        Command join = new Command.Join(
                seat,
                Optional.of(new UserId(user)),
                user,
                Role.ATTENDEE,
                Place.PODIUM,
                new Origin.Browser(),
                Map.of(),
                Set.of());
        var unused = conferences.submit(room.key(), new Author.House(), join);
        return seat;
    }

    void leave(Call call, String user) {
        Conference room = room(call);
        ParticipantId seat = room.participants().values().stream()
                .filter(p -> p.user().filter(new UserId(user)::equals).isPresent())
                .map(Participant::id)
                .findFirst()
                .orElseThrow();
        var unused = conferences.submit(room.key(), new Author.House(), new Command.Leave(seat));
    }

    Conference room(Call call) {
        ConferenceId id = call.conference().orElseThrow();
        return conferences.find(id).orElseThrow();
    }

    boolean isOver(Call call) {
        return conferences.find(call.conference().orElseThrow()).isEmpty();
    }

    /** What the entrance says of somebody with these rights. */
    Verdict judge(Call call, String user, Right... rights) {
        ConferenceId id = call.conference().orElseThrow();
        JoinRequest request = new JoinRequest(
                id,
                Optional.of(new User(new UserId(user), user, Set.copyOf(Arrays.asList(rights)), true)),
                user,
                new Origin.Browser(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "192.0.2.1");
        return entrance.judge(request, entrance.find(id).orElseThrow())
                .toCompletableFuture()
                .join();
    }

    void wait(Duration time) {
        clock.advance(time);
        calling.tick();
    }

    static String code(Outcome<?> outcome) {
        return outcome.problem().map(Problem::code).orElse("done");
    }

    /** A device that writes down what it is told. */
    final class Phone implements Handset {

        final String user;
        final List<CallEvent> told = new ArrayList<>();
        final DeviceId device;

        private Phone(String user) {
            this.user = user;
            this.device = calling.connect(new UserId(user), this);
        }

        @Override
        public void on(CallEvent event) {
            if (!(event instanceof CallEvent.MissedChanged)) {
                told.add(event);
            }
        }

        boolean rings(Call call) {
            boolean rang = told.stream()
                    .anyMatch(event -> event instanceof CallEvent.Ringing ringing
                            && ringing.call().id().equals(call.id()));
            boolean stopped = told.stream()
                    .anyMatch(event -> event instanceof CallEvent.Stopped stop
                            && stop.call().equals(call.id()));
            return rang && !stopped;
        }

        CallEvent last() {
            return told.get(told.size() - 1);
        }

        void gone() {
            calling.disconnect(device);
        }
    }

    /** One task after the other, as on one thread; what a task adds comes behind it. */
    private static final class Turns implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            busy = false;
        }
    }

    /** Short names have an account. */
    private static final class People implements Accounts {

        private final Map<UserId, User> known = new HashMap<>();

        @Override
        public synchronized Optional<User> find(UserId id) {
            return id.value().length() > 8
                    ? Optional.empty()
                    : Optional.of(known.computeIfAbsent(id, it -> user(it.value())));
        }

        @Override
        public List<User> list() {
            throw new UnsupportedOperationException("nobody lists people to call one");
        }

        @Override
        public Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password) {
            throw new UnsupportedOperationException("calls add nobody");
        }

        @Override
        public Optional<AccountDetails> details(UserId id) {
            throw new UnsupportedOperationException("calls know no details");
        }

        @Override
        public List<AccountDetails> listDetails() {
            throw new UnsupportedOperationException("calls know no details");
        }

        @Override
        public Outcome<User> unlock(UserId id) {
            throw new UnsupportedOperationException("calls unlock nobody");
        }

        @Override
        public Outcome<User> change(UserId id, AccountChange change) {
            throw new UnsupportedOperationException("calls change nobody");
        }

        @Override
        public Outcome<User> resetPassword(UserId id, String password) {
            throw new UnsupportedOperationException("calls know no passwords");
        }
    }
}
