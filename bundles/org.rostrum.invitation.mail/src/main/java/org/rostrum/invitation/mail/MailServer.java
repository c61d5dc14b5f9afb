package org.rostrum.invitation.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.rostrum.identity.Profile;

/** The SMTP server that takes our messages, as the operator has described it. Holds a password: it is never printed. */
final class MailServer {

    private static final int MAX_TIMEOUT_SECONDS = 60;

    private final MailConfig config;
    private final String password;
    private final Properties properties = new Properties();

    /** Throws {@link IllegalArgumentException} that says what is wrong with the description. */
    MailServer(MailConfig config) {
        this.config = config;
        if (!Profile.isEmail(config.from_address().strip())) {
            throw new IllegalArgumentException("from.address: (expected: an e-mail address)");
        }
        try {
            this.password = password(config);
            describe();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("smtp.password.file, smtp.trust.file: " + e.getMessage(), e);
        }
    }

    String host() {
        return config.smtp_host().strip();
    }

    int port() {
        return config.smtp_port();
    }

    MailConfig.Security security() {
        return config.smtp_security();
    }

    boolean asksForLogIn() {
        return !user().isEmpty();
    }

    String user() {
        return config.smtp_user().strip();
    }

    String password() {
        return password;
    }

    String address() {
        return config.from_address().strip();
    }

    String name() {
        return config.from_name().strip();
    }

    /** For Jakarta Mail. */
    Properties properties() {
        return properties;
    }

    private static String password(MailConfig config) throws IOException {
        String file = config.smtp_password_file().strip();
        return file.isEmpty()
                ? config.smtp_password()
                : Files.readAllLines(Path.of(file)).stream().findFirst().orElse("");
    }

    private void describe() throws IOException, GeneralSecurityException {
        String millis =
                String.valueOf(1000 * Math.max(1, Math.min(config.smtp_timeout_seconds(), MAX_TIMEOUT_SECONDS)));
        set("connectiontimeout", millis);
        set("timeout", millis);
        set("writetimeout", millis);
        set("auth", String.valueOf(asksForLogIn()));
        set("from", address());
        set("ssl.protocols", "TLSv1.2 TLSv1.3");
        set("ssl.checkserveridentity", "true");
        set("ssl.enable", String.valueOf(config.smtp_security() == MailConfig.Security.TLS));
        String mustStart = String.valueOf(config.smtp_security() == MailConfig.Security.STARTTLS);
        set("starttls.enable", mustStart);
        set("starttls.required", mustStart);
        String trusted = config.smtp_trust_file().strip();
        if (!trusted.isEmpty()) {
            properties.put("mail.smtp.ssl.socketFactory", trusting(Path.of(trusted)));
        }
    }

    private void set(String key, String value) {
        properties.setProperty("mail.smtp." + key, value);
    }

    /** Trusts what Java trusts, and these. */
    private static SSLSocketFactory trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(file)) {
            store.setCertificateEntry("file-" + number++, certificate);
        }
        for (X509TrustManager manager : managers(null)) {
            for (Certificate certificate : manager.getAcceptedIssuers()) {
                store.setCertificateEntry("java-" + number++, certificate);
            }
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(store).toArray(TrustManager[]::new), null);
        return context.getSocketFactory();
    }

    private static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    private static List<X509TrustManager> managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return config.smtp_security() + " " + host() + ":" + port();
    }
}
