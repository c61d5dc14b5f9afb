package org.rostrum.invitation.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that keeps what it gets, and can be made to refuse it. */
final class PostBox implements AutoCloseable {

    static final String USER = "rostrum";
    static final String PASSWORD = "smtp-secret-4711";

    /** What somebody sent, as it came over the wire. */
    record Post(String from, String to, String data, boolean loggedIn) {}

    final List<Post> received = new CopyOnWriteArrayList<>();
    private volatile Optional<RejectException> atRecipient = Optional.empty();
    private volatile Optional<RejectException> atData = Optional.empty();
    private final SMTPServer server;

    private PostBox(SMTPServer.Builder builder) {
        server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .messageHandlerFactory(Reception::new)
                .build();
        server.start();
    }

    static PostBox open() {
        return new PostBox(SMTPServer.port(0));
    }

    /** Takes nothing without STARTTLS and a log-in. */
    static PostBox guarded(Identity identity) {
        return new PostBox(SMTPServer.port(0)
                .startTlsSocketFactory(identity.context())
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!USER.equals(user) || !PASSWORD.equals(password)) {
                        throw new LoginFailedException();
                    }
                })));
    }

    /** TLS from the first byte. */
    static PostBox wrapped(Identity identity) {
        return new PostBox(SMTPServer.port(0).serverSocketFactory(identity.context()));
    }

    int port() {
        return server.getPortAllocated();
    }

    void refuseRecipients(int code, String why) {
        atRecipient = Optional.of(new RejectException(code, why));
    }

    void refuseData(int code, String why) {
        atData = Optional.of(new RejectException(code, why));
    }

    void takeEverything() {
        atRecipient = Optional.empty();
        atData = Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Reception implements MessageHandler {

        private final MessageContext context;
        private String sender = "";
        private String recipient = "";

        private Reception(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String to) throws RejectException {
            if (atRecipient.isPresent()) {
                throw atRecipient.get();
            }
            recipient = to;
        }

        @Override
        public String data(InputStream stream) throws RejectException, IOException {
            String data = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            if (atData.isPresent()) {
                throw atData.get();
            }
            received.add(new Post(
                    sender, recipient, data, context.getAuthenticationHandler().isPresent()));
            return null;
        }

        @Override
        public void done() {}
    }
}
