package org.rostrum.testkit.rtc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bouncycastle.tls.DTLSTransport;
import org.rostrum.rtp.PacketKind;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;
import org.rostrum.rtp.sdp.SessionDescription;
import org.rostrum.rtp.sdp.TransportParameters;
import org.rostrum.rtp.srtp.SrtpProfile;
import org.rostrum.rtp.srtp.SrtpReceiver;
import org.rostrum.rtp.srtp.SrtpSender;
import org.rostrum.rtp.stun.StunIntegrity;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.rtp.stun.StunWriter;

/**
 * One client with one peer connection: connects, sends, and queues what it receives. A thread of its own reads the socket, unless the socket
 * has one that delivers; everything else is done by the caller's. Waits are bounded: what does not come in time is an {@link AssertionError}.
 */
public final class Bot implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_PACKET = 1500;
    private static final int MAX_SOURCES = 512;

    private final BotIdentity identity;
    private final BlockingQueue<byte[]> handshake = new LinkedBlockingQueue<>();
    private final BlockingQueue<BotPacket> packets = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> checks = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> keyed = new CompletableFuture<>();
    private final BotFeedback feedback = new BotFeedback();
    private final byte[] sealed = new byte[MAX_PACKET];

    private BotOffer offer;
    private Optional<SessionDescription> answer = Optional.empty();
    private InetSocketAddress server;
    private BotSocket socket;
    private DTLSTransport association;
    private SrtpSender sender;
    private volatile SrtpReceiver receiver;
    private volatile Ear ear = this::keep;
    private BotCamera camera;

    public Bot(BotIdentity identity, int slots) throws Exception {
        this.identity = identity;
        offer(BotOffer.of(identity.fingerprint(), slots));
    }

    /** What it offers from now on. */
    public void offer(BotOffer next) {
        offer = next;
        camera = new BotCamera(next, this::sendRtp);
    }

    public BotOffer offer() {
        return offer;
    }

    /** Takes the answer to the present offer. */
    public Bot accept(String sdp) {
        SdpReading reading = SdpParser.parse(sdp);
        if (!(reading instanceof SdpReading.Described described)) {
            throw new AssertionError("The answer cannot be read: " + reading);
        }
        answer = Optional.of(described.description());
        return this;
    }

    /** A section of the answer. */
    public MediaDescription section(String mid) {
        return answer.orElseThrow().media(mid).orElseThrow();
    }

    /** The section whose transport all others share. */
    private MediaDescription transport() {
        return answer.orElseThrow().media().get(0);
    }

    /** The SSRC that the answer gives a slot. */
    public int slotSsrc(String mid) {
        return (int) section(mid).sources().get(0).ssrc();
    }

    public Bot connect() throws Exception {
        return connect(BotSocket::udp);
    }

    /** How to open a socket. */
    @FunctionalInterface
    public interface Dial {
        BotSocket dial(InetSocketAddress server) throws IOException;
    }

    /** Connects, checks the path, and shakes hands. */
    public Bot connect(Dial dial) throws Exception {
        open(dial);
        nominate();
        shakeHands(SrtpProfile.values());
        return this;
    }

    public void open(Dial dial) throws Exception {
        String[] candidate = transport().value("candidate").orElseThrow().split(" ", -1);
        server = new InetSocketAddress(candidate[4], Integer.parseInt(candidate[5]));
        socket = dial.dial(server);
        if (socket.deliverTo(this::received)) {
            return;
        }
        Thread reader = new Thread(this::read, "bot");
        reader.setDaemon(true);
        reader.start();
    }

    /** Goes on from another port; what comes to the one before is lost. */
    public void move() throws Exception {
        BotSocket before = socket;
        open(BotSocket::udp);
        before.close();
        nominate();
    }

    /** Sends checks until one is answered (RFC 8445 section 7.2). */
    public void nominate() throws Exception {
        for (int i = 0; i < 20; i++) {
            check(true, false);
            Integer type = checks.poll(500, TimeUnit.MILLISECONDS);
            if (type != null && type == StunMessage.BINDING_SUCCESS) {
                return;
            }
        }
        throw new AssertionError("No check was answered");
    }

    /** Sends one check. */
    public void check(boolean nominates, boolean controlled) throws IOException {
        TransportParameters peer = transport().transport();
        byte[] id = new byte[StunMessage.TRANSACTION_ID_LENGTH];
        ThreadLocalRandom.current().nextBytes(id);
        byte[] message = new byte[MAX_PACKET];
        StunWriter writer = new StunWriter()
                .begin(message, 0, StunMessage.BINDING_REQUEST, id, 0)
                .username((peer.iceUfrag() + ":" + offer.ufrag()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .priority(1);
        if (controlled) {
            writer.controlled(1);
        } else {
            writer.controlling(1);
        }
        if (nominates) {
            writer.useCandidate();
        }
        socket.send(message, 0, writer.finish(new StunIntegrity(peer.icePassword())));
    }

    /** The type of the next answer to a check, or nothing within the time. */
    public Optional<Integer> nextCheckAnswer(Duration patience) throws InterruptedException {
        return Optional.ofNullable(checks.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    public void shakeHands(SrtpProfile... profiles) throws IOException {
        BotHandshake client = new BotHandshake(
                identity, transport().transport().fingerprint().orElseThrow(), handshake, socket, profiles);
        association = client.shakeHands();
        sender = new SrtpSender(client.ours(), MAX_SOURCES);
        receiver = new SrtpReceiver(client.theirs(), MAX_SOURCES);
        keyed.complete(null);
    }

    /** Its camera and microphone. */
    public BotCamera camera() {
        return camera;
    }

    public BotFeedback feedback() {
        return feedback;
    }

    private void sendRtp(byte[] packet, int length) {
        send(sender.protectRtp(packet, 0, length, sealed, 0));
    }

    public void sendRtcp(byte[] compound, int length) {
        send(sender.protectRtcp(compound, 0, length, sealed, 0));
    }

    private void send(int length) {
        try {
            socket.send(sealed, 0, length);
        } catch (IOException e) {
            throw new AssertionError("The socket is broken", e);
        }
    }

    /** Sends bytes as they are. */
    public void sendRaw(byte[] bytes) throws IOException {
        socket.send(bytes, 0, bytes.length);
    }

    /** The next packet of any slot that fits; those before it are gone. */
    public BotPacket await(Predicate<BotPacket> fits) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            BotPacket packet = packets.poll(left, TimeUnit.NANOSECONDS);
            if (packet != null && fits.test(packet)) {
                return packet;
            }
        }
        throw new AssertionError("The packet did not come");
    }

    /** Who hears a bot's media. */
    @FunctionalInterface
    public interface Ear {

        /**
         * Takes a packet as it came, still sealed. Called on the thread that reads, before the next packet is read.
         *
         * @param buffer the packet from index 0; only valid during the call, may be overwritten
         * @param keys what opens it
         */
        void hear(byte[] buffer, int length, SrtpReceiver keys);
    }

    /** Lends the media to somebody from now on, instead of opening and queueing it. */
    public void lend(Ear listener) {
        ear = listener;
    }

    /** How many packets wait to be looked at. */
    public int waiting() {
        return packets.size();
    }

    private void read() {
        byte[] buffer = new byte[MAX_PACKET];
        try {
            while (true) {
                received(buffer, socket.receive(buffer));
            }
        } catch (IOException e) {
            handshake.clear(); // closed: the bot is done
        }
    }

    private void received(byte[] buffer, int length) throws IOException {
        switch (PacketKind.of(buffer, 0, length)) {
            case STUN -> {
                StunMessage message = new StunMessage();
                if (message.wrap(buffer, 0, length)) {
                    checked(message, buffer);
                }
            }
            case DTLS -> handshake.add(Arrays.copyOf(buffer, length));
            case RTP -> takeRtp(buffer, length);
            case RTCP -> {
                int plain = receiver == null ? -1 : receiver.unprotectRtcp(buffer, 0, length);
                if (plain > 0) {
                    feedback.take(buffer, plain);
                }
            }
            case UNKNOWN -> throw new AssertionError("Not a packet of a media transport");
        }
    }

    private void checked(StunMessage message, byte[] bytes) throws IOException {
        if (message.type() != StunMessage.BINDING_REQUEST) {
            checks.add(message.type());
            return;
        }
        byte[] answering = new byte[MAX_PACKET];
        StunWriter writer = new StunWriter()
                .begin(answering, 0, StunMessage.BINDING_SUCCESS, bytes, message.transactionIdOffset())
                .xorMappedAddress(server.getAddress().getAddress(), server.getPort());
        socket.send(answering, 0, writer.finish(new StunIntegrity(offer.password())));
    }

    private void takeRtp(byte[] buffer, int length) {
        SrtpReceiver keys = receiver;
        if (keys != null) {
            ear.hear(buffer, length, keys);
        }
    }

    private void keep(byte[] buffer, int length, SrtpReceiver keys) {
        int plain = keys.unprotectRtp(buffer, 0, length);
        RtpHeader header = new RtpHeader();
        if (plain > 0 && header.wrap(buffer, 0, plain)) {
            packets.add(BotPacket.of(header, buffer, offer.midId()));
        }
    }

    /** Says goodbye and hangs up. */
    @Override
    public void close() throws IOException {
        if (association != null) {
            association.close();
        }
        if (socket != null) {
            socket.close();
        }
    }
}
