package org.rostrum.admission.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.SeatFixture;

class PinPolicyTest {

    private static final String HERE = "2001:db8:1:2::1";

    private final FakeClock clock = new FakeClock();
    private Optional<Pin> pin = Optional.of(new Pin("86420975"));
    private Conference room =
            conference("board").ownedBy("anna").moderatedBy("mia").build();
    private final PinPolicy policy = new PinPolicy(
            new FakePlans(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("Not asked.")), () -> pin),
            new PinLimits(5, 20, 100, Duration.ofMinutes(10)),
            clock);

    @Test
    void whoTypesThePinEnters() {
        assertThat(judge("ben", "86420975")).isEqualTo("admitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"86420976", "8642097", "864209750", "x", "86420975 ", "８６４２０９７５", "\uD800"})
    void whoTypesAnythingElseDoesNot(String typed) {
        assertThat(judge("ben", typed)).isEqualTo("pin.refused");
    }

    @Test
    void whoTypesNothingIsAskedAndNotCounted() {
        for (int i = 0; i < 200; i++) {
            assertThat(answer(request("ben", Optional.empty(), HERE))).isEqualTo("pin.required");
            assertThat(judge("ben", " ")).isEqualTo("pin.required");
        }
        assertThat(judge("ben", "86420975")).isEqualTo("admitted");
    }

    @Test
    void nobodyIsAskedWhereThereIsNoPin() {
        pin = Optional.empty();
        assertThat(answer(request("ben", Optional.empty(), HERE))).isEqualTo("admitted");
        for (int i = 0; i < 10; i++) {
            assertThat(judge("ben", "0000")).as("a needless PIN").isEqualTo("admitted");
        }
    }

    @Test
    void whoModeratesNeedsNone() {
        assertThat(judge("anna", "0000")).isEqualTo("admitted");
        assertThat(judge("mia", "0000")).isEqualTo("admitted");
        assertThat(judge("olga", "0000", Right.OPERATOR)).isEqualTo("admitted");
        assertThat(judge("adam", "0000", Right.ADMINISTRATOR)).isEqualTo("admitted");
    }

    @Test
    void whoseRoleWasTakenAwayIsAskedAgain() {
        SeatFixture mia = SeatFixture.moderator("mia");
        room = conference("board")
                .moderatedBy("mia")
                .with(mia)
                .after(new Event.RoleChanged(mia.participant().id(), Role.ATTENDEE))
                .build();
        assertThat(judge("mia", "0000")).isEqualTo("pin.refused");
    }

    @Test
    void moderatorWithoutAnActiveAccountIsAsked() {
        User inactive = new User(new UserId("mia"), "mia", Set.of(), false);
        assertThat(answer(request(Optional.of(inactive), Optional.empty(), HERE)))
                .isEqualTo("pin.required");
    }

    @Test
    void whoGuessesTooOftenIsDelayedEvenIfRightAtLast() {
        for (int i = 0; i < 5; i++) {
            assertThat(judge("ben", "000" + i)).isEqualTo("pin.refused");
        }
        assertThat(judge("ben", "86420975")).isEqualTo("pin.delayed");
        clock.advance(Duration.ofMinutes(10));
        assertThat(judge("ben", "86420975")).isEqualTo("admitted");
    }

    @Test
    void moderatorIsNeverDelayed() {
        for (int i = 0; i < 100; i++) {
            answer(request("user" + i, Optional.of("0000"), "192.0.2." + i));
        }
        assertThat(answer(request("ben", Optional.of("86420975"), "198.51.100.1")))
                .isEqualTo("pin.delayed");
        assertThat(answer(request("mia", Optional.empty(), "192.0.2.1"))).isEqualTo("admitted");
    }

    @Test
    void householdIsOneNetworkHoweverManyAddressesItHas() {
        for (int i = 0; i < 20; i++) {
            answer(request("user" + i, Optional.of("0000"), "2001:db8:1:2::" + i));
        }
        assertThat(answer(request("ben", Optional.of("86420975"), "2001:db8:1:2:ffff::1")))
                .isEqualTo("pin.delayed");
        assertThat(answer(request("ben", Optional.of("86420975"), "2001:db8:1:3::1")))
                .isEqualTo("admitted");
    }

    @Test
    void whoHasNoAccountIsAskedAsWell() {
        assertThat(answer(request(Optional.empty(), Optional.of("0000"), HERE))).isEqualTo("pin.refused");
        assertThat(answer(request(Optional.empty(), Optional.of("86420975"), HERE)))
                .isEqualTo("admitted");
    }

    @Test
    void newLimitsHoldAtOnce() {
        judge("ben", "0000");
        policy.use(new PinLimits(1, 20, 100, Duration.ofMinutes(10)));
        assertThat(judge("ben", "86420975")).isEqualTo("pin.delayed");
    }

    @Test
    void neitherAnswerNorRequestTellsAPin() {
        for (int i = 0; i < 6; i++) {
            JoinRequest request = request("ben", Optional.of("13572468"), HERE);
            assertThat(request.toString()).doesNotContain("13572468");
            assertThat(verdict(request).toString()).doesNotContain("13572468").doesNotContain("86420975");
        }
        assertThat(pin.toString()).doesNotContain("86420975");
    }

    @Test
    void operatorsSeeHowManyAreRefusedAndDelayed() {
        judge("ben", "86420975");
        for (int i = 0; i < 7; i++) {
            judge("ben", "0000");
        }
        assertThat(counters())
                .containsExactly(
                        "rostrum_pins_total outcome accepted 1.0",
                        "rostrum_pins_total outcome refused 5.0",
                        "rostrum_pins_total outcome delayed 2.0");
    }

    private String judge(String user, String typed, Right... rights) {
        return answer(
                request(Optional.of(new User(new UserId(user), user, Set.of(rights), true)), Optional.of(typed), HERE));
    }

    private String answer(JoinRequest request) {
        return verdict(request) instanceof Verdict.Refuse refused
                ? Optional.of(refused.why()).map(Problem::code).orElseThrow()
                : "admitted";
    }

    private Verdict verdict(JoinRequest request) {
        return policy.judge(request, room).toCompletableFuture().join();
    }

    private JoinRequest request(String user, Optional<String> typed, String peer) {
        return request(Optional.of(new User(new UserId(user), user, Set.of(), true)), typed, peer);
    }

    private JoinRequest request(Optional<User> user, Optional<String> typed, String peer) {
        Origin origin = user.isPresent() ? new Origin.Browser() : new Origin.Guest();
        return new JoinRequest(room.id(), user, "Somebody", origin, Map.of(), typed, Optional.empty(), peer);
    }

    private List<String> counters() {
        List<String> lines = new ArrayList<>();
        policy.report(new MetricSink() {
            @Override
            public void counter(String name, String help, double value, String... labels) {
                lines.add(name + " " + String.join(" ", labels) + " " + value);
            }

            @Override
            public void gauge(String name, String help, double value, String... labels) {
                throw new AssertionError("the door has no gauges");
            }
        });
        return lines;
    }
}
