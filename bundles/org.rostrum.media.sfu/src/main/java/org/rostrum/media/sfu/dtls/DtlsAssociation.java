package org.rostrum.media.sfu.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One DTLS association with one client. Datagrams come through a bounded queue and go out through the {@link DtlsParty}. Holds a thread
 * only while shaking hands; what comes later (a lost last flight, a goodbye) borrows one for a moment.
 */
public final class DtlsAssociation {
    private static final Logger LOG = LoggerFactory.getLogger(DtlsAssociation.class);
    private static final int QUEUE = 32;
    private static final int RECEIVE_LIMIT = 1500;

    /** Fits every path of the internet that carries media at all. */
    private static final int SEND_LIMIT = 1200;

    private final Handshakes handshakes;
    private final SrtpServer server;
    private final DtlsParty party;
    private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean reading = new AtomicBoolean(true);
    private volatile DTLSTransport established;

    DtlsAssociation(Handshakes handshakes, DtlsIdentity identity, Fingerprint expected, DtlsParty party) {
        this.handshakes = handshakes;
        this.party = party;
        server = new SrtpServer(identity, expected);
    }

    /** Takes a copy of a datagram of the client. Called by the worker; never blocks, drops what does not fit. */
    public void received(byte[] buffer, int offset, int length) {
        if (arrived.offer(Arrays.copyOfRange(buffer, offset, offset + length))) {
            read();
        }
    }

    /** Says goodbye, if the handshake was done. Called on any thread; never blocks. */
    public void close() {
        DTLSTransport transport = established;
        if (transport != null) {
            handshakes.run(() -> {
                try {
                    transport.close();
                } catch (IOException e) {
                    LOG.debug("The goodbye did not go out: {}", e.toString());
                }
            });
        }
    }

    void shakeHands() {
        try {
            DTLSTransport transport = new DTLSServerProtocol().accept(server, new Datagrams());
            party.keyed(server.ours(), server.theirs());
            established = transport;
            reading.set(false);
            read();
        } catch (Throwable e) { // whatever it is, this session alone has it
            LOG.debug("Handshake failed", e);
            party.failed(e.toString());
        }
    }

    private void read() {
        DTLSTransport transport = established;
        if (transport == null || arrived.isEmpty() || !reading.compareAndSet(false, true)) {
            return;
        }
        if (!handshakes.run(() -> readAll(transport))) {
            reading.set(false);
        }
    }

    private void readAll(DTLSTransport transport) {
        byte[] unused = new byte[RECEIVE_LIMIT];
        try {
            while (!arrived.isEmpty() && !server.isClosedByClient()) {
                transport.receive(unused, 0, unused.length, 1);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("A record could not be read: {}", e.toString());
        }
        if (server.isClosedByClient()) {
            party.closed();
            return; // stays marked as reading: nothing is read any more
        }
        reading.set(false);
        read();
    }

    /** The association as BouncyCastle sees it. */
    private final class Datagrams implements DatagramTransport {
        @Override
        public int getReceiveLimit() {
            return RECEIVE_LIMIT;
        }

        @Override
        public int getSendLimit() {
            return SEND_LIMIT;
        }

        @Override
        public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
            try {
                byte[] datagram = arrived.poll(waitMillis, TimeUnit.MILLISECONDS);
                if (datagram == null) {
                    return -1;
                }
                int count = Math.min(length, datagram.length);
                System.arraycopy(datagram, 0, buffer, offset, count);
                return count;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The engine stops", e);
            }
        }

        @Override
        public void send(byte[] buffer, int offset, int length) {
            party.send(Arrays.copyOfRange(buffer, offset, offset + length));
        }

        @Override
        public void close() {
            // Nothing to give back: the path belongs to the worker.
        }
    }
}
