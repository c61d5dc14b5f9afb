package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.bandwidth.BandwidthEstimator;
import org.rostrum.media.sfu.dtls.DtlsAssociation;
import org.rostrum.media.sfu.dtls.DtlsParty;
import org.rostrum.media.sfu.dtls.Fingerprint;
import org.rostrum.media.sfu.negotiation.IceCredentials;
import org.rostrum.media.sfu.net.Path;
import org.rostrum.media.sfu.stream.Budget;
import org.rostrum.media.sfu.stream.Outlet;
import org.rostrum.rtp.PacketKind;
import org.rostrum.rtp.srtp.SrtpMasterKey;
import org.rostrum.rtp.srtp.SrtpReceiver;
import org.rostrum.rtp.srtp.SrtpSender;

/**
 * How one client is reached: paths that have passed a check, the keys of its DTLS association, and consent to go on sending (RFC 7675).
 * Belongs to its worker.
 */
final class Transport implements Path.Owner, Outlet {
    static final long CONSENT_NANOS = TimeUnit.SECONDS.toNanos(30);
    static final int MAX_PATHS = 8;

    /** SSRCs on one transport in each direction: every slot and its retransmissions, every source, and some for senders that start anew. */
    static final int MAX_SOURCES = 512;

    /** Who uses the transport. */
    interface Guest {

        /** A genuine packet; the bytes are the guest's until it returns. */
        void rtp(byte[] buffer, int offset, int length, long now);

        /** A genuine compound. */
        void rtcp(byte[] buffer, int offset, int length, long now);

        void connected();

        void disrupted();

        /** It is over: the client said goodbye, or is not who it should be. */
        void ended(String why);

        /** A bug showed up in something that belongs to this session. */
        void failed(Throwable bug);
    }

    private final Workshop shop;
    private final Guest guest;
    private final Fingerprint fingerprint;
    private final Counters counters;
    private final List<Path> paths = new ArrayList<>();
    private final List<IceCredentials> open = new ArrayList<>();
    private final BandwidthEstimator estimator = new BandwidthEstimator();
    private final Budget allowance;
    private final byte[] sealed;

    private IceCredentials server;
    private IceCredentials client;
    private Path selected;
    private boolean nominated;
    private DtlsAssociation association;
    private SrtpReceiver receiver;
    private SrtpSender sender;
    private long lastCheck;
    private boolean consented;
    private boolean closed;

    Transport(Workshop shop, Guest guest, IceCredentials client, Fingerprint fingerprint) {
        this.shop = shop;
        this.guest = guest;
        this.fingerprint = fingerprint;
        counters = shop.counters();
        allowance = new Budget(shop.packetsPerSecond(), shop.packetsPerSecond() / 2, shop.now());
        sealed = shop.envelope().bytes;
        restart(client);
    }

    IceCredentials server() {
        return server;
    }

    IceCredentials client() {
        return client;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** New credentials (RFC 8445 section 9); keys and paths stay, the credentials before these are good until the next restart. */
    void restart(IceCredentials newClient) {
        client = newClient;
        server = IceCredentials.random(shop.random());
        if (open.size() == 2) {
            shop.ice().close(open.remove(0));
        }
        open.add(server);
        shop.ice().open(this, server, client);
    }

    /** A check with the right credentials came on this path. False: there are too many paths already. */
    boolean checked(Path path, boolean nominates, long now) {
        if (path.owner() != this && !admit(path)) {
            counters.count(Counter.DROP_OVERLOAD);
            return false;
        }
        lastCheck = now;
        boolean revived = !consented;
        consented = true;
        if (nominates || !nominated) {
            selected = path;
            nominated |= nominates;
        }
        if (revived && sender != null) {
            guest.connected();
        }
        return true;
    }

    private boolean admit(Path path) {
        if (path.owner() != null) {
            return false; // one address, two sessions: the first keeps it
        }
        if (paths.size() == MAX_PATHS) {
            Path oldest =
                    paths.stream().filter(each -> each != selected).findFirst().orElseThrow();
            paths.remove(oldest);
            oldest.release();
        }
        paths.add(path);
        path.adopt(this);
        return true;
    }

    @Override
    public void lost(Path path) {
        paths.remove(path);
        if (selected == path) {
            selected = paths.isEmpty() ? null : paths.get(paths.size() - 1);
            nominated = false;
        }
    }

    @Override
    public void received(Path path, byte[] buffer, int offset, int length) {
        try {
            switch (PacketKind.of(buffer, offset, length)) {
                case STUN -> shop.ice().received(path, buffer, offset, length, shop.now());
                case DTLS -> handshake(buffer, offset, length);
                case RTP -> rtp(buffer, offset, length);
                case RTCP -> rtcp(buffer, offset, length);
                case UNKNOWN -> counters.count(Counter.DROP_MALFORMED);
            }
        } catch (Throwable bug) {
            guest.failed(bug);
        }
    }

    /** Lets the worker do something that belongs to this session. */
    private void post(Runnable task) {
        shop.post(() -> {
            try {
                task.run();
            } catch (Throwable bug) {
                guest.failed(bug);
            }
        });
    }

    private void handshake(byte[] buffer, int offset, int length) {
        if (closed) {
            return;
        }
        if (association == null) {
            Optional<DtlsAssociation> begun = shop.handshakes().begin(fingerprint, new Party());
            if (begun.isEmpty()) {
                counters.count(Counter.DROP_OVERLOAD);
                return; // the client repeats its hello
            }
            association = begun.get();
        }
        association.received(buffer, offset, length);
    }

    private void rtp(byte[] buffer, int offset, int length) {
        if (receiver == null) {
            counters.count(Counter.DROP_NO_KEYS);
            return;
        }
        long forged = receiver.forged();
        int plain = receiver.unprotectRtp(buffer, offset, length);
        if (plain < 0) {
            counters.count(receiver.forged() > forged ? Counter.AUTH_FAILURES : Counter.DROP_LATE);
            return;
        }
        long now = shop.now();
        if (isAllowed(length, now)) {
            guest.rtp(buffer, offset, plain, now);
        }
    }

    private void rtcp(byte[] buffer, int offset, int length) {
        if (receiver == null) {
            counters.count(Counter.DROP_NO_KEYS);
            return;
        }
        int plain = receiver.unprotectRtcp(buffer, offset, length);
        if (plain < 0) {
            counters.count(Counter.AUTH_FAILURES);
            return;
        }
        long now = shop.now();
        if (isAllowed(length, now)) {
            guest.rtcp(buffer, offset, plain, now);
        }
    }

    /** Counts a genuine packet, whether it is one too many or not: what is forged uses up nobody's allowance. */
    private boolean isAllowed(int length, long now) {
        if (!allowance.spend(1, now)) {
            counters.count(Counter.DROP_OVERLOAD);
            return false;
        }
        counters.count(Counter.PACKETS_IN);
        counters.add(Counter.BYTES_IN, length);
        return true;
    }

    @Override
    public boolean likesEqualSizes() {
        return shop.segmenting();
    }

    @Override
    public boolean isOpen() {
        return sender != null && selected != null && consented && !closed;
    }

    @Override
    public int nextNumber() {
        return estimator.nextNumber();
    }

    @Override
    public boolean sendRtp(
            byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean droppable) {
        if (!isOpen()) {
            return false;
        }
        int sealedLength = sender.protectRtp(head, 0, headLength, payload, offset, length, sealed, 0);
        if (!send(sealedLength, droppable)) {
            return false;
        }
        if (number >= 0) {
            estimator.sent(sealedLength, shop.now());
        }
        return true;
    }

    /** How the client is reached: protocol and address. Empty while it is not. */
    Optional<String> way() {
        return Optional.ofNullable(selected)
                .map(path -> (path.isReliable() ? "tcp " : "udp ")
                        + path.remote().getAddress().getHostAddress() + ":"
                        + path.remote().getPort());
    }

    /** How much the path carries. */
    BandwidthEstimator estimator() {
        return estimator;
    }

    /** Encrypts and sends a compound. */
    void sendRtcp(byte[] compound, int length) {
        if (isOpen() && length > 0) {
            send(sender.protectRtcp(compound, 0, length, sealed, 0), false);
        }
    }

    private boolean send(int length, boolean droppable) {
        if (length < 0 || !selected.send(sealed, 0, length, droppable)) {
            return false;
        }
        counters.count(Counter.PACKETS_OUT);
        counters.add(Counter.BYTES_OUT, length);
        return true;
    }

    @Override
    public void failed(Throwable bug) {
        guest.failed(bug);
    }

    /** Looks whether the client is still there. */
    void tick(long now) {
        if (consented && now - lastCheck > CONSENT_NANOS) {
            consented = false;
            guest.disrupted();
        }
    }

    void close() {
        closed = true;
        open.forEach(shop.ice()::close);
        if (association != null) {
            association.close();
        }
        paths.forEach(Path::release);
        paths.clear();
    }

    /** Hears the handshake on its thread and tells the worker. */
    private final class Party implements DtlsParty {
        @Override
        public void send(byte[] datagram) {
            post(() -> {
                if (selected != null) {
                    selected.send(datagram, 0, datagram.length, false);
                }
            });
        }

        @Override
        public void keyed(SrtpMasterKey ours, SrtpMasterKey theirs) {
            post(() -> {
                if (!closed) {
                    counters.count(Counter.HANDSHAKES);
                    sender = new SrtpSender(ours, MAX_SOURCES);
                    receiver = new SrtpReceiver(theirs, MAX_SOURCES);
                    guest.connected();
                }
            });
        }

        @Override
        public void failed(String why) {
            post(() -> {
                if (!closed) {
                    counters.count(Counter.HANDSHAKE_FAILURES);
                    guest.ended(why);
                }
            });
        }

        @Override
        public void closed() {
            post(() -> {
                if (!closed) {
                    guest.ended("the client said goodbye");
                }
            });
        }
    }
}
