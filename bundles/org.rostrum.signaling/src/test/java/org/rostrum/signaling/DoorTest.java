package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Origin;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** Who comes in, and how they go. */
class DoorTest extends OpenDoor {

    @Test
    void aCookieOrABearerTokenOpensTheDoor() throws Exception {
        Guest withCookie = Guest.at(door, Map.of("Cookie", "other=1; rostrum_session=ann"));
        assertThat(withCookie.next(ServerMessage.Welcome.class).user()).contains(new UserId("ann"));
        assertThat(withCookie.subprotocol()).isEqualTo("rostrum.v1");
        assertThat(Guest.at(door, "bob").joins("bob").seat()).isNotNull();
    }

    @Test
    void withoutALogInTheDoorStaysShut() {
        assertHandshakeRefused(401, Map.of());
        assertHandshakeRefused(401, Map.of("Authorization", "Bearer nobody"));
        house.hall.unbindLogins(house);
        assertHandshakeRefused(503, Map.of("Authorization", "Bearer ann"));
    }

    @Test
    void guestsAreHeardOnlyWhileSomebodyLetsThemIn() throws Exception {
        assertHandshakeRefused(503, "?guest", Map.of());
        house.hall.bindGuests(FakeHouse.DESK);
        Guest gina = Guest.at(URI.create(door + "?guest"), Map.of());
        assertThat(gina.next(ServerMessage.Welcome.class).user()).isEmpty();
        assertThat(gina.joins("Gina").snapshot().owner()).isEmpty();
        assertThat(house.requests.get(0).user()).isEmpty();
        assertThat(house.requests.get(0).origin()).isEqualTo(new Origin.Guest());
    }

    @Test
    void guestComesBackToTheSeatEvenWhenNobodyLetsGuestsInAnyMore() throws Exception {
        house.hall.bindGuests(FakeHouse.DESK);
        Guest gina = Guest.at(URI.create(door + "?guest"), Map.of());
        ServerMessage.Joined seat = gina.joins("Gina");
        house.hall.unbindGuests(FakeHouse.DESK);
        gina.vanishes();
        Guest again = Guest.at(URI.create(door + "?guest"), Map.of());
        again.says(new ClientMessage.Return(1, Room.HALL, seat.seat(), seat.token()));
        assertThat(again.next(ServerMessage.Joined.class).seat()).isEqualTo(seat.seat());
    }

    @Test
    void oneNetworkHoldsOnlySoManyGuests() throws Exception {
        house.hall.bindGuests(FakeHouse.DESK);
        for (int i = 0; i < LIMITS.guests().connectionsPerNetwork(); i++) {
            Guest.at(URI.create(door + "?guest"), Map.of()).next(ServerMessage.Welcome.class);
        }
        assertHandshakeRefused(429, "?guest", Map.of());
        assertThat(Guest.at(door, "ann")).as("who has an account").isNotNull();
    }

    @Test
    void onlyTheServersOwnPagesMayConnect() throws Exception {
        String own = "http://127.0.0.1:" + connector.getLocalPort();
        assertThat(Guest.at(door, Map.of("Authorization", "Bearer ann", "Origin", own)))
                .isNotNull();
        for (String foreign : List.of("http://evil.example", "null", own.replace("http:", "https:"), own + "1")) {
            assertHandshakeRefused(403, Map.of("Authorization", "Bearer ann", "Origin", foreign));
        }
    }

    @Test
    void thePersonalLineHasTheSameGuards() throws Exception {
        URI me = URI.create(door + "/me");
        FakeExchange exchange = new FakeExchange();
        telephone.bindCalls(exchange);
        telephone.bindDevices(exchange);
        assertHandshakeRefused(me, 401, Map.of());
        assertHandshakeRefused(me, 401, Map.of("Authorization", "Bearer nobody"));
        assertHandshakeRefused(me, 403, Map.of("Authorization", "Bearer ann", "Origin", "https://evil.example"));

        Device ann = Device.at(me, "ann");
        assertThat(ann.next()).startsWith("{\"type\":\"welcome\"");
        ann.sends("{\"type\":\"ping\",\"ref\":4}");
        assertThat(ann.next()).isEqualTo("{\"type\":\"done\",\"ref\":4}");
        ann.sends("x".repeat(40 * 1024));
        assertThat(ann.closeCode()).isEqualTo(1009);
        assertThat(exchange.disconnected.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void oneAccountIsNotOnEndlesslyManyDevices() throws Exception {
        URI me = URI.create(door + "/me");
        FakeExchange exchange = new FakeExchange();
        telephone.bindCalls(exchange);
        telephone.bindDevices(exchange);
        for (int i = 0; i < 3; i++) {
            assertThat(Device.at(me, "ann").next()).contains("welcome");
        }

        Device fourth = Device.at(me, "ann");

        assertThat(fourth.next()).contains("limit.exceeded");
        assertThat(fourth.closeCode()).isEqualTo(1008);
        assertThat(Device.at(me, "bob").next()).contains("welcome");
    }

    @Test
    void twoGuestsMeet() throws Exception {
        Guest ann = Guest.at(door, "ann");
        Guest bob = Guest.at(door, "bob");
        ServerMessage.Joined annsSeat = ann.joins("ann");
        bob.joins("bob");
        assertThat(ann.next(ServerMessage.Happened.class).seq())
                .isEqualTo(annsSeat.snapshot().seq() + 1);
        bob.says(new ClientMessage.Order(3, new Command.RaiseHand(true)));
        assertThat(ann.next(ServerMessage.Happened.class).event()).isInstanceOf(Event.HandChanged.class);
        assertThat(bob.next(ServerMessage.Accepted.class).ref()).isEqualTo(3);
    }

    @Test
    void whoLosesTheNetworkIsDisruptedAndReturns() throws Exception {
        Guest ann = Guest.at(door, "ann");
        Guest bob = Guest.at(door, "bob");
        ServerMessage.Joined seat = ann.joins("ann");
        bob.joins("bob");
        ann.vanishes();
        assertThat(bob.next(ServerMessage.Happened.class).event()).isEqualTo(new Event.Disrupted(seat.seat()));
        Guest again = Guest.at(door, "ann");
        again.says(new ClientMessage.Return(1, Room.HALL, seat.seat(), seat.token()));
        assertThat(again.next(ServerMessage.Joined.class).seat()).isEqualTo(seat.seat());
        assertThat(bob.next(ServerMessage.Happened.class).event()).isEqualTo(new Event.Resumed(seat.seat()));
    }

    @Test
    void byeClosesWithOneThousand() throws Exception {
        Guest ann = Guest.at(door, "ann");
        ServerMessage.Joined seat = ann.joins("ann");
        ann.says(new ClientMessage.Order(3, new Command.Leave(seat.seat())));
        assertThat(ann.next(ServerMessage.Bye.class).problem().code()).isEqualTo("seat.lost");
        assertThat(ann.closeCode()).isEqualTo(1000);
    }

    @Test
    void whoLogsOutIsClosed() throws Exception {
        Guest ann = Guest.at(door, "ann");
        ann.joins("ann");
        switchboard.checkLogins();
        ann.says(new ClientMessage.Ping(5));
        ann.next(ServerMessage.Accepted.class);
        house.loggedIn.remove("ann");
        switchboard.checkLogins();
        assertThat(ann.next(ServerMessage.Refused.class).problem().code()).isEqualTo(Problems.LOGIN_REQUIRED.code());
        assertThat(ann.closeCode()).isEqualTo(1008);
    }

    @Test
    void whoseLogInEndsIsClosedAtOnceAndNobodyElse() throws Exception {
        Guest ann = Guest.at(door, "ann");
        Guest bob = Guest.at(door, "bob");
        ann.joins("ann");
        bob.joins("bob");
        house.loggedIn.remove("ann");
        house.loggedIn.remove("bob");

        new LoginWatch(switchboard).ended(new UserId("ann"));

        assertThat(ann.next(ServerMessage.Refused.class).problem().code()).isEqualTo(Problems.LOGIN_REQUIRED.code());
        assertThat(ann.closeCode()).isEqualTo(1008);
        bob.says(new ClientMessage.Ping(5));
        bob.next(ServerMessage.Accepted.class);
    }

    @Test
    void whenTheDoorStopsEverybodyIsAskedToComeBack() throws Exception {
        Guest ann = Guest.at(door, "ann");
        ServerMessage.Joined seat = ann.joins("ann");
        server.getHandler().stop();
        assertThat(ann.closeCode()).isEqualTo(1001);
        assertThat(house.commands).containsExactly(new Command.Disrupt(seat.seat()));
    }

    @Test
    void theDoorIsMeasured() throws Exception {
        Guest ann = Guest.at(door, "ann");
        ann.joins("ann");
        assertThat(measured())
                .anyMatch(line -> line.equals("rostrum_signaling_connections 1.0"))
                .anyMatch(line -> line.equals("rostrum_signaling_received_messages_total 1.0"));
        ann.says(new ClientMessage.Order(2, new Command.Resume(Room.BOB)));
        ann.next(ServerMessage.Refused.class);
        assertThat(measured()).contains("rostrum_signaling_refused_total code role.required 1.0");
    }

    private void assertHandshakeRefused(int status, Map<String, String> headers) {
        assertHandshakeRefused(door, status, headers);
    }

    private void assertHandshakeRefused(int status, String query, Map<String, String> headers) {
        assertHandshakeRefused(URI.create(door + query), status, headers);
    }

    private static void assertHandshakeRefused(URI where, int status, Map<String, String> headers) {
        assertThatThrownBy(() -> Guest.at(where, headers))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }
}
