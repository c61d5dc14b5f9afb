package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Origin;
import org.rostrum.identity.UserId;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** The door in a real Jetty, with real sockets. */
@Timeout(120)
class DoorTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            256 * 1024,
            50,
            100,
            10,
            1000,
            4096 * 1024,
            Duration.ofSeconds(1),
            3,
            new Limits.OfGuests(3, 2, 20));

    private final FakeHouse house = new FakeHouse();
    private final Telephone telephone = new Telephone();
    private final Wire wire = new Wire();
    private Switchboard switchboard;
    private Server server;
    private ServerConnector connector;
    private URI door;

    @BeforeEach
    void open() throws Exception {
        switchboard = new Switchboard(house.hall, house.seats, telephone, LIMITS, System::nanoTime);
        server = new Server();
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new Door(house.hall, switchboard, ""));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/ws/v1");
        ServletHolder personal = new ServletHolder(new PersonalDoor(house.hall, switchboard, ""));
        personal.setAsyncSupported(true);
        context.addServlet(personal, "/ws/v1/me");
        server.setHandler(context);
        server.start();
        door = URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/ws/v1");
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        switchboard.stop();
    }

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
    void aMessageThatIsTooLargeCostsOnlyItsSender() throws Exception {
        Guest ann = Guest.at(door, "ann");
        Guest bob = Guest.at(door, "bob");
        ann.joins("ann");
        bob.joins("bob");
        ann.sends("x".repeat(256 * 1024 + 1));
        assertThat(ann.closeCode()).isEqualTo(1009);
        assertThat(bob.next(ServerMessage.Happened.class).event()).isInstanceOf(Event.Disrupted.class);
    }

    @Test
    void tenThousandMutatedMessagesCostOnlyTheirSenders() throws Exception {
        Guest bob = Guest.at(door, "bob");
        bob.joins("bob");
        String valid =
                wire.write(new ClientMessage.Join(1, Room.HALL, "ann", Map.of(), Optional.empty(), Optional.empty()));
        Random random = new Random(20260301);
        int sent = 0;
        while (sent < 10_000) {
            sent += mutants(valid, random, 100);
        }
        bob.says(new ClientMessage.Ping(77));
        assertThat(bob.next(ServerMessage.Accepted.class).ref()).isEqualTo(77);
        assertThat(Guest.at(door, "eve").joins("eve")).isNotNull();
    }

    /** One connection that sends so many mutated messages at once, until it is closed. */
    private int mutants(String valid, Random random, int most) throws Exception {
        try (Socket raw = handshake("ann")) {
            OutputStream out = raw.getOutputStream();
            for (int i = 0; i < most; i++) {
                byte[] text = valid.getBytes(StandardCharsets.UTF_8);
                for (int k = random.nextInt(4); k >= 0; k--) {
                    text[random.nextInt(text.length)] = (byte) random.nextInt(256);
                }
                out.write(frame(text));
            }
            out.flush();
            return most;
        } catch (java.net.SocketException closedByTheServer) {
            return most;
        }
    }

    @Test
    void aClientThatNeverReadsHarmsNobodyAndIsCut() throws Exception {
        Guest bob = Guest.at(door, "bob");
        bob.joins("bob");
        try (Socket deaf = handshake("ann")) {
            deaf.getOutputStream()
                    .write(frame(wire.write(new ClientMessage.Join(
                                    1, Room.HALL, "deaf", Map.of(), Optional.empty(), Optional.empty()))
                            .getBytes(StandardCharsets.UTF_8)));
            assertThat(bob.next(ServerMessage.Happened.class).event()).isInstanceOf(Event.Arrived.class);
            String large = "x".repeat(20_000);
            long last = 0;
            for (int i = 0; i < 1_500; i++) {
                last = house.happen(new Event.Remembered("note", Optional.of(large + i)))
                        .seq();
                assertThat(bob.next(ServerMessage.Happened.class).seq()).isEqualTo(last);
            }
            assertThat(depth()).isGreaterThan(100);
            // Time passes for the door: within its drain time the deaf one is cut, and the others see it.
            while (house.commands.stream().noneMatch(Command.Disrupt.class::isInstance)) {
                assertThat(Thread.interrupted()).as("in time").isFalse();
                switchboard.tick();
                Thread.onSpinWait();
            }
            ServerMessage.Happened next = bob.next(ServerMessage.Happened.class);
            assertThat(next.event()).isInstanceOf(Event.Disrupted.class);
            assertThat(next.seq()).isEqualTo(last + 1);
        }
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

    private int depth() {
        return measured().stream()
                .filter(line -> line.startsWith("rostrum_signaling_queue_depth_max"))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ", -1)[1]))
                .findFirst()
                .orElseThrow();
    }

    private List<String> measured() {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        switchboard.report(new MetricSink() {
            @Override
            public void counter(String name, String help, double value, String... labels) {
                lines.add((name + " " + String.join(" ", labels)).strip() + " " + value);
            }

            @Override
            public void gauge(String name, String help, double value, String... labels) {
                lines.add(name + " " + value);
            }
        });
        return List.copyOf(lines);
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

    /** A plain socket that has shaken hands, with as little room to receive as the system gives. */
    private Socket handshake(String user) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(20));
        String request = "GET /ws/v1 HTTP/1.1\r\nHost: 127.0.0.1:" + connector.getLocalPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: rostrum.v1\r\n"
                + "Authorization: Bearer " + user + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
        return socket;
    }

    /** A text frame of RFC 6455, section 5.2, masked with zeros. */
    private static byte[] frame(byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) 0x81);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}
