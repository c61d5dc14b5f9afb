package org.rostrum.media.sfu.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.rostrum.rtp.srtp.SrtpMasterKey;
import org.rostrum.rtp.srtp.SrtpProfile;

/** A client that shakes hands without a network, and offers what it is told to, be it weak. */
public final class Caller extends DefaultTlsClient implements DatagramTransport, DtlsParty {
    private final DtlsIdentity identity;
    private final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
    private DtlsAssociation server;
    private ProtocolVersion version = ProtocolVersion.DTLSv12;
    private int[] suites = {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
    private int[] profiles = {SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM};
    private final CompletableFuture<SrtpProfile> agreed = new CompletableFuture<>();

    public Caller(DtlsIdentity identity) {
        super(identity.crypto());
        this.identity = identity;
    }

    public Caller speaking(ProtocolVersion only) {
        version = only;
        return this;
    }

    public Caller offeringSuites(int... offered) {
        suites = offered;
        return this;
    }

    public Caller offeringProfiles(int... offered) {
        profiles = offered;
        return this;
    }

    /** Whether both sides come to keys, where the server expects this certificate. */
    public boolean reaches(Handshakes handshakes, Fingerprint expected) {
        server = handshakes.begin(expected, this).orElseThrow();
        try {
            new DTLSClientProtocol().connect(this, this);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** What the server chose; it comes to keys a moment after the client. */
    public SrtpProfile agreed() throws Exception {
        return agreed.get(10, TimeUnit.SECONDS);
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return 3000;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return version.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return suites.clone();
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own signature
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getClientExtensions());
        if (profiles.length > 0) {
            TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(profiles.clone(), TlsUtils.EMPTY_BYTES));
        }
        return extensions;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate certificate) {
                // Whom it talks to is not what these tests ask.
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return identity.signer(context);
            }
        };
    }

    @Override
    public int getReceiveLimit() {
        return 1500;
    }

    @Override
    public int getSendLimit() {
        return 1200;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
        try {
            byte[] datagram = arrived.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (datagram == null) {
                return -1;
            }
            System.arraycopy(datagram, 0, buffer, offset, datagram.length);
            return datagram.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        server.received(buffer, offset, length);
    }

    @Override
    public void close() {
        arrived.clear();
    }

    @Override
    public void send(byte[] datagram) {
        arrived.add(datagram);
    }

    @Override
    public void keyed(SrtpMasterKey ours, SrtpMasterKey theirs) {
        agreed.complete(ours.profile());
    }

    @Override
    public void failed(String why) {
        agreed.cancel(false);
    }

    @Override
    public void closed() {
        // It hangs up itself.
    }
}
