package org.rostrum.calling.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.calling.core.House.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallState;
import org.rostrum.calling.core.House.Phone;
import org.rostrum.problem.Outcome;

/** Whatever arrives in whatever order: nobody is left ringing, and no call has two ends. */
class RacesTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cleo", "dora");
    private static final int STEPS = 400;

    /** What somebody did by chance, and with what. */
    private static final class Evening {

        final House house = new House();
        final List<Phone> phones = new ArrayList<>();
        final List<Call> calls = new ArrayList<>();
        final Set<String> answeredOn = new HashSet<>();
        private final Random random;

        Evening(long seed) {
            random = new Random(seed);
        }

        void goOn() {
            int what = phones.isEmpty() || random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(7);
            if (what == 0) {
                phones.add(house.phone(any(PEOPLE)));
            } else if (what <= 3) {
                call(any(phones));
            } else if (what == 4) {
                Phone gone = any(phones);
                phones.remove(gone);
                gone.gone();
            } else if (what == 5) {
                house.wait(Duration.ofSeconds(random.nextInt(30)));
            } else if (!calls.isEmpty()) {
                move(any(calls), any(phones));
            }
        }

        private void call(Phone phone) {
            Optional<Call> placed = house.call(phone, any(PEOPLE)).value();
            placed.ifPresent(calls::add);
            placed.filter(call -> call.state() == CallState.ANSWERED).ifPresent(call -> note(call, phone));
        }

        private void move(Call call, Phone phone) {
            switch (random.nextInt(3)) {
                case 0 -> house.accept(call, phone).value().ifPresent(answered -> note(answered, phone));
                case 1 -> house.reject(call, phone.user);
                default -> house.hangUp(call, phone.user);
            }
        }

        private void note(Call call, Phone phone) {
            assertThat(answeredOn.stream().filter(it -> it.startsWith(call.id().value())))
                    .as("answered before")
                    .isEmpty();
            answeredOn.add(call.id().value() + phone.device);
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatPeopleDoLeavesADeviceRinging(long seed) {
        Evening evening = new Evening(seed);
        for (int step = 0; step < STEPS; step++) {
            evening.goOn();
            assertNobodyCallsTwice(evening.house);
        }

        evening.house.wait(Duration.ofMinutes(2));

        assertThat(all(evening.house)).isEmpty();
        assertThat(evening.answeredOn).isNotEmpty();
        for (Phone phone : evening.phones) {
            for (CallId id : rungAt(phone)) {
                boolean answeredHere = evening.answeredOn.contains(id.value() + phone.device);
                assertThat(endsAt(phone, id)).as(phone.user + " " + id).isEqualTo(answeredHere ? 0 : 1);
            }
        }
    }

    private static void assertNobodyCallsTwice(House house) {
        List<Call> live = all(house);
        for (String user : PEOPLE) {
            assertThat(live.stream().filter(call -> call.caller().value().equals(user)))
                    .as(user + " calls")
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    /** On the real thread of the calls. */
    @RepeatedTest(20)
    void ofManyWhoAnswerGiveUpAndSayNoExactlyOneWins() throws Exception {
        ExecutorService calls = Executors.newSingleThreadExecutor();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            House house = new House(House.TERMS, calls);
            Phone ann = house.phone("ann");
            Phone one = house.phone("bob");
            Phone two = house.phone("bob");
            Call call = house.ring(ann, "bob");

            CountDownLatch start = new CountDownLatch(1);
            List<Future<Outcome<Call>>> moves = new ArrayList<>();
            for (Supplier<Outcome<Call>> move : List.<Supplier<Outcome<Call>>>of(
                    () -> house.accept(call, one), () -> house.accept(call, two), () -> house.reject(call, "bob"))) {
                moves.add(people.submit(() -> {
                    start.await();
                    return move.get();
                }));
            }
            start.countDown();

            int done = 0;
            for (Future<Outcome<Call>> move : moves) {
                String code = code(move.get());
                assertThat(code).isIn("done", "call.over");
                done += code.equals("done") ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            people.shutdownNow();
            calls.shutdownNow();
        }
    }

    /** Whoever is first: both end up in the same call. */
    @RepeatedTest(20)
    void twoWhoCallAtTheSameMomentMeet() throws Exception {
        ExecutorService calls = Executors.newSingleThreadExecutor();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            House house = new House(House.TERMS, calls);
            Phone ann = house.phone("ann");
            Phone bob = house.phone("bob");
            CountDownLatch start = new CountDownLatch(1);
            Future<Call> first = people.submit(() -> {
                start.await();
                return house.ring(ann, "bob");
            });
            Future<Call> second = people.submit(() -> {
                start.await();
                return house.ring(bob, "ann");
            });
            start.countDown();

            assertThat(first.get().id()).isEqualTo(second.get().id());
            assertThat(List.of(first.get().state(), second.get().state()))
                    .containsExactlyInAnyOrder(CallState.RINGING, CallState.ANSWERED);
            assertThat(house.conferences.running()).hasSize(1);
        } finally {
            people.shutdownNow();
            calls.shutdownNow();
        }
    }

    private static List<Call> all(House house) {
        return PEOPLE.stream()
                .flatMap(user -> house.calling.list(House.user(user)).toCompletableFuture().join().stream())
                .distinct()
                .toList();
    }

    private static List<CallId> rungAt(Phone phone) {
        return phone.told.stream()
                .filter(CallEvent.Ringing.class::isInstance)
                .map(event -> ((CallEvent.Ringing) event).call().id())
                .toList();
    }

    private static long endsAt(Phone phone, CallId id) {
        return phone.told.stream()
                .filter(event ->
                        event instanceof CallEvent.Stopped stop && stop.call().equals(id))
                .count();
    }
}
