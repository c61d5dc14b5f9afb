package org.rostrum.calling.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.calling.core.House.code;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.core.House.Phone;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;

class CallingTest {

    private static final UserId BOB = new UserId("bob");

    private final House house = new House();
    private final Phone ann = house.phone("ann");
    private final Phone bob = house.phone("bob");

    @Test
    void ringsOnEveryDeviceOfTheOtherAtOnce() {
        Phone second = house.phone("bob");

        Call call = house.ring(ann, "bob");

        assertThat(call.state()).isEqualTo(CallState.RINGING);
        assertThat(bob.rings(call)).isTrue();
        assertThat(second.rings(call)).isTrue();
        assertThat(ann.told).isEmpty();
    }

    @Test
    void ringsOnADeviceThatComesLater() {
        Call call = house.ring(ann, "bob");

        assertThat(house.phone("bob").rings(call)).isTrue();
    }

    @Test
    void acceptingOnOneDeviceStopsTheOthersAndTellsTheCallerWhere() {
        Phone second = house.phone("bob");
        Call call = house.ring(ann, "bob");

        Call answered = house.accept(call, second).value().orElseThrow();

        ConferenceId where = answered.conference().orElseThrow();
        assertThat(ann.told).containsExactly(new CallEvent.Answered(call.id(), where));
        assertThat(bob.last()).isEqualTo(new CallEvent.Stopped(call.id(), Cause.ELSEWHERE));
        assertThat(second.last()).isInstanceOf(CallEvent.Ringing.class);
        assertThat(house.room(answered).settings().owner()).isEqualTo(new UserId("ann"));
        assertThat(house.room(answered).settings().moderators()).containsExactly(BOB);
    }

    @Test
    void onlyTheFirstOfTwoAnswersCounts() {
        Phone second = house.phone("bob");
        Call call = house.ring(ann, "bob");

        assertThat(code(house.accept(call, bob))).isEqualTo("done");
        assertThat(code(house.accept(call, second))).isEqualTo("call.over");
    }

    @Test
    void rejectingStopsEveryDeviceAndTellsTheCaller() {
        Phone second = house.phone("bob");
        Call call = house.ring(ann, "bob");

        house.reject(call, "bob");

        assertThat(ann.told).containsExactly(new CallEvent.Stopped(call.id(), Cause.DECLINED));
        assertThat(second.rings(call)).isFalse();
        assertThat(house.missed.count(BOB)).isZero();
        assertThat(code(house.accept(call, bob))).isEqualTo("call.over");
    }

    @Test
    void callThatNobodyAnswersIsMissedAfterTheTimeToRing() {
        Call call = house.ring(ann, "bob");

        house.wait(Duration.ofSeconds(44));
        assertThat(bob.rings(call)).isTrue();
        house.wait(Duration.ofSeconds(1));

        assertThat(bob.rings(call)).isFalse();
        assertThat(ann.told).containsExactly(new CallEvent.Stopped(call.id(), Cause.NO_ANSWER));
        assertThat(causesOfBob()).containsExactly(Cause.NO_ANSWER);
    }

    @Test
    void callerWhoGivesUpStopsTheRinging() {
        Call call = house.ring(ann, "bob");

        house.hangUp(call, "ann");

        assertThat(bob.last()).isEqualTo(new CallEvent.Stopped(call.id(), Cause.CANCELLED));
        assertThat(causesOfBob()).containsExactly(Cause.CANCELLED);
        assertThat(code(house.accept(call, bob))).isEqualTo("call.over");
    }

    @Test
    void whoIsOnNoDeviceMissesTheCall() {
        bob.gone();

        assertThat(code(house.call(ann, "bob"))).isEqualTo("call.unreached");
        assertThat(causesOfBob()).containsExactly(Cause.NOT_AVAILABLE);
    }

    @Test
    void whoTalksIsBusyAndMissesTheCall() {
        house.talking(house.phone("cleo"), bob);

        assertThat(code(house.call(ann, "bob"))).isEqualTo("call.busy");
        assertThat(causesOfBob()).containsExactly(Cause.BUSY);
    }

    @Test
    void whoIsBeingCalledIsBusy() {
        house.ring(house.phone("cleo"), "bob");

        assertThat(code(house.call(ann, "bob"))).isEqualTo("call.busy");
    }

    @Test
    void busyOneCanBeRungIfTheHouseSaysSo() {
        Terms terms = new Terms(
                House.TERMS.ring(),
                House.TERMS.join(),
                true,
                House.TERMS.callsPerMinute(),
                House.TERMS.missedKept(),
                House.TERMS.mode(),
                House.TERMS.seats());
        House patient = new House(terms);
        Phone busy = patient.phone("bob");
        patient.talking(patient.phone("cleo"), busy);

        Call call = patient.ring(patient.phone("ann"), "bob");

        assertThat(busy.rings(call)).isTrue();
    }

    @Test
    void refusesWhoCannotBeCalled() {
        assertThat(code(house.call(ann, "ann"))).isEqualTo("call.invalid");
        assertThat(code(house.call(ann, "nobody-by-this-name"))).isEqualTo("user.unknown");
    }

    @Test
    void whoMayNotPlaceCallsCanBeCalled() {
        User silent = new User(BOB, "Bob", Set.of(), true);
        assertThat(code(house.calling
                        .place(silent, new UserId("ann"), Optional.empty())
                        .toCompletableFuture()
                        .join()))
                .isEqualTo("right.required");

        Call call = house.ring(ann, "bob");
        assertThat(code(house.calling
                        .accept(call.id(), silent, Optional.of(bob.device))
                        .toCompletableFuture()
                        .join()))
                .isEqualTo("done");
    }

    @Test
    void whoIsBlockedReachesNobodyAndLeavesNoTrace() {
        house.book.block(BOB, new UserId("ann"));

        assertThat(code(house.call(ann, "bob"))).isEqualTo("call.blocked");
        assertThat(house.missed.count(BOB)).isZero();
        assertThat(bob.told).isEmpty();

        house.book.unblock(BOB, new UserId("ann"));
        assertThat(code(house.call(ann, "bob"))).isEqualTo("done");
    }

    @Test
    void nobodyPlacesTwoCallsAtOnce() {
        house.phone("cleo");
        house.ring(ann, "bob");

        assertThat(code(house.call(ann, "cleo"))).isEqualTo("call.running");
    }

    @Test
    void nobodyKeepsRingingAtOthers() {
        House strict = new House(new Terms(
                House.TERMS.ring(),
                House.TERMS.join(),
                false,
                2,
                House.TERMS.missedKept(),
                House.TERMS.mode(),
                House.TERMS.seats()));
        Phone caller = strict.phone("ann");

        strict.call(caller, "bob");
        strict.call(caller, "bob");
        assertThat(code(strict.call(caller, "bob"))).isEqualTo("request.too-frequent");

        strict.clock.advance(Duration.ofMinutes(1));
        assertThat(code(strict.call(caller, "bob"))).isEqualTo("call.unreached");
    }

    @Test
    void twoWhoCallEachOtherHaveReachedEachOther() {
        Call first = house.ring(ann, "bob");

        Call second = house.ring(bob, "ann");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.state()).isEqualTo(CallState.ANSWERED);
        assertThat(ann.last())
                .isEqualTo(
                        new CallEvent.Answered(first.id(), second.conference().orElseThrow()));
        assertThat(house.conferences.running()).hasSize(1);
    }

    @Test
    void callStopsWhenTheDeviceItWasPlacedOnVanishes() {
        Call call = house.ring(ann, "bob");

        ann.gone();

        assertThat(bob.last()).isEqualTo(new CallEvent.Stopped(call.id(), Cause.CANCELLED));
    }

    @Test
    void callIsMissedWhenTheLastDeviceItRingsOnVanishes() {
        Phone second = house.phone("bob");
        Call call = house.ring(ann, "bob");

        bob.gone();
        assertThat(ann.told).isEmpty();
        second.gone();

        assertThat(ann.told).containsExactly(new CallEvent.Stopped(call.id(), Cause.NOT_AVAILABLE));
        assertThat(causesOfBob()).containsExactly(Cause.NOT_AVAILABLE);
    }

    @Test
    void callEndsWhenOneOfTheTwoLeaves() {
        Call call = house.talking(ann, bob);

        house.leave(call, "bob");

        assertThat(house.isOver(call)).isTrue();
        assertThat(code(house.hangUp(call, "ann"))).isEqualTo("call.over");
    }

    @Test
    void eitherOfTheTwoMayHangUp() {
        Call call = house.talking(ann, bob);

        assertThat(house.hangUp(call, "bob").value()).map(Call::state).contains(CallState.ENDED);

        assertThat(house.isOver(call)).isTrue();
        assertThat(code(house.call(ann, "bob"))).isEqualTo("done");
    }

    @Test
    void callEndsWhenSomebodyNeverComes() {
        Call call = house.accept(house.ring(ann, "bob"), bob).value().orElseThrow();
        house.enter(call, "ann");

        house.wait(Duration.ofSeconds(29));
        assertThat(house.isOver(call)).isFalse();
        house.wait(Duration.ofSeconds(1));

        assertThat(house.isOver(call)).isTrue();
    }

    @Test
    void strangersHearNothingOfACall() {
        Call call = house.ring(ann, "bob");

        assertThat(code(house.reject(call, "cleo"))).isEqualTo("call.unknown");
        assertThat(code(house.hangUp(call, "cleo"))).isEqualTo("call.unknown");
        assertThat(code(house.accept(call, house.phone("cleo")))).isEqualTo("call.unknown");
        assertThat(code(house.accept(call, ann))).isEqualTo("call.unknown");
        assertThat(house.calling.list(House.user("cleo")).toCompletableFuture().join())
                .isEmpty();
        assertThat(house.calling.list(House.user("bob")).toCompletableFuture().join())
                .containsExactly(call);
    }

    @Test
    void stoppingTheServerMakesWhatRingsMissed() {
        Call call = house.ring(ann, "bob");

        house.calling.close();

        assertThat(bob.last()).isEqualTo(new CallEvent.Stopped(call.id(), Cause.SERVER));
        assertThat(causesOfBob()).containsExactly(Cause.SERVER);
    }

    @Test
    void callThatCannotBeOpenedIsMissed() {
        Call call = house.ring(ann, "bob");
        house.conferences.refuse(Problems.MODE_UNAVAILABLE.because("Not installed."));

        assertThat(code(house.accept(call, bob))).isEqualTo("mode.unavailable");

        assertThat(ann.last()).isEqualTo(new CallEvent.Stopped(call.id(), Cause.SERVER));
        assertThat(bob.rings(call)).isFalse();
    }

    private List<Cause> causesOfBob() {
        return house.book.missed(BOB, 0, 10).calls().stream()
                .map(MissedCall::cause)
                .toList();
    }
}
