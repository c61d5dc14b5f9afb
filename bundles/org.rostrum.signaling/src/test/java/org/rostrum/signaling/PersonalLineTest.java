package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Handset;
import org.rostrum.calling.Presence;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;
import org.rostrum.wire.LineMessage;
import org.rostrum.wire.LineRequest;
import org.rostrum.wire.Wire;

class PersonalLineTest {

    private static final UserId BOB = new UserId("bob");

    private final AtomicLong now = new AtomicLong();
    private final Wire wire = new Wire();
    private final FakeHouse house = new FakeHouse();
    private final FakeLine line = new FakeLine();
    private final FakeExchange exchange = new FakeExchange();
    private final Telephone telephone = telephone();
    private final Desk desk = new Desk(house.hall, house.seats, OneConnection.LIMITS, new Tally(), wire, now::get);
    private final PersonalLine ann = new PersonalLine(
            line, Visitor.known(Room.user("ann"), "ann", "192.0.2.1"), desk, telephone, Runnable::run, gone -> {});

    @Test
    void saysWhoItIsForAndRingsFromThenOn() {
        ann.welcome(false);

        assertThat(heard()).containsExactly(new LineMessage.Welcome(1, new UserId("ann"), "ann", 20));
        ring();
        assertThat(heard())
                .containsExactly(new LineMessage.Ringing(FakeExchange.CALL, BOB, "Bob Example", Instant.EPOCH, false));
        handset().on(new CallEvent.Stopped(FakeExchange.CALL, Cause.CANCELLED));
        assertThat(heard()).containsExactly(new LineMessage.Stopped(FakeExchange.CALL, Cause.CANCELLED));
    }

    @Test
    void eachRequestIsAnsweredByItsRef() {
        ann.welcome(false);
        line.texts.clear();

        assertThat(says(new LineRequest.Call(1, BOB))).containsExactly(progress(1, CallState.RINGING, null));
        assertThat(says(new LineRequest.Invite(2, FakeExchange.ROOM, BOB)))
                .containsExactly(progress(2, CallState.RINGING, null));
        assertThat(says(new LineRequest.Accept(3, FakeExchange.CALL)))
                .containsExactly(progress(3, CallState.ANSWERED, FakeExchange.ROOM));
        assertThat(says(new LineRequest.Reject(4, FakeExchange.CALL)))
                .containsExactly(progress(4, CallState.RINGING, null));
        assertThat(says(new LineRequest.HangUp(5, FakeExchange.CALL)))
                .containsExactly(progress(5, CallState.RINGING, null));
        assertThat(says(new LineRequest.Watch(6, Set.of(BOB))))
                .containsExactly(new LineMessage.Watching(6, List.of(new LineMessage.Reachable(BOB, Presence.ONLINE))));
        assertThat(says(new LineRequest.Ping(7))).containsExactly(new LineMessage.Done(7));
    }

    @Test
    void callsArePlacedAndAnsweredOnThisVeryDevice() {
        ann.welcome(false);
        DeviceId here = exchange.handsets.keySet().iterator().next();

        says(new LineRequest.Call(1, BOB));
        says(new LineRequest.Accept(2, FakeExchange.CALL));

        assertThat(exchange.asked).containsExactly("place bob" + Optional.of(here), "accept ann" + Optional.of(here));
    }

    @Test
    void refusalsNameTheirCode() {
        ann.welcome(false);
        line.texts.clear();
        exchange.refusal = Optional.of(Problems.CALL_BUSY.because("They talk."));

        assertThat(says(new LineRequest.Call(1, BOB)))
                .singleElement()
                .isInstanceOfSatisfying(LineMessage.Refused.class, refused -> {
                    assertThat(refused.ref()).contains(1L);
                    assertThat(refused.problem().code()).isEqualTo("call.busy");
                });
    }

    @Test
    void withoutCallsNobodyIsConnected() {
        telephone.unbindDevices(exchange);

        ann.welcome(false);

        assertThat(line.closedWith).contains(Line.GOING_AWAY);
        assertThat(exchange.handsets).isEmpty();
    }

    @Test
    void oneDeviceTooManyIsSentAway() {
        ann.welcome(true);

        assertThat(line.closedWith).contains(Line.POLICY);
        assertThat(exchange.handsets).isEmpty();
    }

    @Test
    void deviceIsGoneWhenTheLineIsClosedOrSilent() {
        ann.welcome(false);
        now.addAndGet(Duration.ofSeconds(39).toNanos());
        ann.tick();
        assertThat(exchange.handsets).hasSize(1);

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        ann.tick();
        assertThat(exchange.handsets).isEmpty();
        assertThat(line.closedWith).contains(Line.GOING_AWAY);

        ann.closed();
        assertThat(exchange.disconnected).hasSize(1);
    }

    @Test
    void whoDoesNotReadIsCut() {
        ann.welcome(false);
        line.stopReading();

        Handset here = handset();
        for (int i = 0; i < 100; i++) {
            here.on(new CallEvent.MissedChanged(i));
        }

        assertThat(line.cut).isTrue();
        assertThat(exchange.handsets).isEmpty();
    }

    @Test
    void whatIsNotOfTheProtocolIsRefusedAndAtLastClosed() {
        ann.welcome(false);
        line.texts.clear();

        ann.heard("{\"type\":\"call\",\"ref\":1,\"user\":\"bob\",\"extra\":1}");
        assertThat(heard()).singleElement().isInstanceOfSatisfying(LineMessage.Refused.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo("request.invalid"));
        for (int i = 0; i < 10; i++) {
            ann.heardBytes();
        }

        assertThat(line.closedWith).contains(Line.POLICY);
    }

    @Test
    void whoSaysTooMuchIsClosed() {
        ann.welcome(false);

        for (int i = 0; i < 300; i++) {
            ann.heard(wire.write(new LineRequest.Ping(i)));
        }

        assertThat(line.closedWith).contains(Line.POLICY);
        assertThat(exchange.handsets).isEmpty();
    }

    @Test
    void whoIsLoggedOutIsNotCalledAnyMore() {
        ann.welcome(false);

        ann.loggedOut();

        assertThat(line.closedWith).contains(Line.POLICY);
        assertThat(exchange.handsets).isEmpty();
    }

    private void ring() {
        Call call =
                Call.ringing(FakeExchange.CALL, BOB, new UserId("ann"), Instant.EPOCH, Optional.<ConferenceId>empty());
        handset().on(new CallEvent.Ringing(call, "Bob Example"));
    }

    private Handset handset() {
        return exchange.handsets.values().iterator().next();
    }

    private static LineMessage progress(long ref, CallState state, ConferenceId where) {
        return new LineMessage.Progress(ref, FakeExchange.CALL, state, Optional.ofNullable(where));
    }

    private List<LineMessage> says(LineRequest request) {
        ann.heard(wire.write(request));
        return heard();
    }

    private List<LineMessage> heard() {
        List<LineMessage> messages = line.texts.stream()
                .map(text -> wire.readUntrusted(text, LineMessage.class).orElseThrow())
                .toList();
        line.texts.clear();
        return messages;
    }

    private Telephone telephone() {
        Telephone plugged = new Telephone();
        plugged.bindCalls(exchange);
        plugged.bindDevices(exchange);
        return plugged;
    }
}
