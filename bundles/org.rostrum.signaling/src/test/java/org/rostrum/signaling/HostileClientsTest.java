package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** Clients that send rubbish, too much, or never read: nobody else notices. */
class HostileClientsTest extends OpenDoor {

    private final Wire wire = new Wire();

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

    private int depth() {
        return measured().stream()
                .filter(line -> line.startsWith("rostrum_signaling_queue_depth_max"))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ", -1)[1]))
                .findFirst()
                .orElseThrow();
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
