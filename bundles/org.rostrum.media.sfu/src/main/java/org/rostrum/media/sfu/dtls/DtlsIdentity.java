package org.rostrum.media.sfu.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/**
 * Who this server is in DTLS: a P-256 key and a self-signed certificate, made fresh at each start and vouched for by the fingerprint in
 * the answer (RFC 5763). All cryptography is done by the providers of the JDK; BouncyCastle is no provider here.
 */
public final class DtlsIdentity {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final SignatureAndHashAlgorithm ECDSA =
            new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa);

    private final JcaTlsCrypto crypto;
    private final PrivateKey key;
    private final Certificate certificate;
    private final Fingerprint fingerprint;

    private DtlsIdentity(JcaTlsCrypto crypto, PrivateKey key, byte[] certificate) throws IOException {
        this.crypto = crypto;
        this.key = key;
        this.certificate = new Certificate(new TlsCertificate[] {crypto.createCertificate(certificate)});
        fingerprint = Fingerprint.sha256(certificate);
    }

    /** Makes a new one; takes some ten milliseconds. */
    public static DtlsIdentity fresh() {
        try {
            SecureRandom random = new SecureRandom();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new DtlsIdentity(
                    new JcaTlsCryptoProvider().create(random), pair.getPrivate(), certificate(pair, random));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("P-256 and ECDSA are part of every Java platform", e);
        }
    }

    private static byte[] certificate(KeyPair pair, SecureRandom random) throws OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=rostrum");
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, random).setBit(0),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(LIFE)),
                        name,
                        pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The cryptography to hand to a TLS endpoint. */
    public JcaTlsCrypto crypto() {
        return crypto;
    }

    /** Signs one handshake. */
    public TlsCredentialedSigner signer(TlsContext handshake) {
        return new JcaDefaultTlsCredentialedSigner(new TlsCryptoParameters(handshake), crypto, key, certificate, ECDSA);
    }
}
