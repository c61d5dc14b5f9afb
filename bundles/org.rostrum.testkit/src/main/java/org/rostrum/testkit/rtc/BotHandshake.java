package org.rostrum.testkit.rtc;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.rostrum.rtp.sdp.Fingerprint;
import org.rostrum.rtp.srtp.SrtpMasterKey;
import org.rostrum.rtp.srtp.SrtpProfile;

/** The client's side of DTLS-SRTP (RFC 5764), blocking. */
final class BotHandshake extends DefaultTlsClient implements DatagramTransport {
    private final BotIdentity identity;
    private final Fingerprint server;
    private final int[] profiles;
    private final BlockingQueue<byte[]> arrived;
    private final BotSocket socket;
    private SrtpProfile profile;
    private byte[] exported = new byte[0];

    BotHandshake(
            BotIdentity identity,
            Fingerprint server,
            BlockingQueue<byte[]> arrived,
            BotSocket socket,
            SrtpProfile... profiles) {
        super(identity.crypto());
        this.identity = identity;
        this.server = server;
        this.arrived = arrived;
        this.socket = socket;
        this.profiles = Stream.of(profiles).mapToInt(SrtpProfile::id).toArray();
    }

    DTLSTransport shakeHands() throws IOException {
        return new DTLSClientProtocol().connect(this, this);
    }

    SrtpMasterKey ours() {
        return SrtpMasterKey.ofClient(profile, exported);
    }

    SrtpMasterKey theirs() {
        return SrtpMasterKey.ofServer(profile, exported);
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return 8000;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own signature
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getClientExtensions());
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own signature
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        UseSRTPData chosen = TlsSRTPUtils.getUseSRTPExtension(extensions);
        profile = SrtpProfile.of(chosen.getProtectionProfiles()[0]).orElseThrow();
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
                check(certificate.getCertificate().getCertificateAt(0).getEncoded());
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                return identity.signer(context);
            }
        };
    }

    private void check(byte[] certificate) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
            if (!HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash).equals(server.value())) {
                throw new TlsFatalAlert(AlertDescription.bad_certificate);
            }
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        exported = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, profile.exportedLength());
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
            int count = Math.min(length, datagram.length);
            System.arraycopy(datagram, 0, buffer, offset, count);
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) throws IOException {
        socket.send(buffer, offset, length);
    }

    @Override
    public void close() {
        // The socket outlives the association.
    }
}
