package org.rostrum.media.sfu.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.stream.IntStream;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.rostrum.rtp.srtp.SrtpMasterKey;
import org.rostrum.rtp.srtp.SrtpProfile;

/**
 * The server's side of one handshake: DTLS 1.2, the client must show the certificate its offer named, and agree on a protection profile
 * (RFC 5763, RFC 5764). We answer passively on purpose: the server chooses the profile, and chooses the cheap one.
 */
final class SrtpServer extends DefaultTlsServer {
    private static final int[] CIPHER_SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
    };
    private static final short[] CERTIFICATES = {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign};

    private final DtlsIdentity identity;
    private final Fingerprint expected;
    private SrtpProfile profile;
    private SrtpMasterKey ours;
    private SrtpMasterKey theirs;
    private volatile boolean closedByClient;

    SrtpServer(DtlsIdentity identity, Fingerprint expected) {
        super(identity.crypto());
        this.identity = identity;
        this.expected = expected;
    }

    SrtpMasterKey ours() {
        return ours;
    }

    SrtpMasterKey theirs() {
        return theirs;
    }

    boolean isClosedByClient() {
        return closedByClient;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return Handshakes.BUDGET_MILLIS;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return CIPHER_SUITES.clone();
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return identity.signer(context);
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        return new CertificateRequest(
                CERTIFICATES.clone(), TlsUtils.getDefaultSupportedSignatureAlgorithms(context), null);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        if (certificate.isEmpty()
                || !expected.matches(certificate.getCertificateAt(0).getEncoded())) {
            throw new TlsFatalAlert(
                    AlertDescription.bad_certificate, "The client's certificate is not the one its offer named");
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own signature
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(extensions);
        for (SrtpProfile each : SrtpProfile.values()) {
            if (profile == null && offered != null && contains(offered.getProtectionProfiles(), each.id())) {
                profile = each;
            }
        }
        if (profile == null) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "No common SRTP protection profile");
        }
    }

    private static boolean contains(int[] profiles, int id) {
        return IntStream.of(profiles).anyMatch(each -> each == id);
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own signature
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getServerExtensions());
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(new int[] {profile.id()}, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        byte[] exported = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, profile.exportedLength());
        ours = SrtpMasterKey.ofServer(profile, exported);
        theirs = SrtpMasterKey.ofClient(profile, exported);
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        if (description == AlertDescription.close_notify) {
            closedByClient = true;
        }
    }
}
