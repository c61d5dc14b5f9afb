package org.rostrum.itests;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback; what it takes can be read in the order in which it came. */
final class LetterBox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern CALENDAR =
            Pattern.compile("Content-Type: text/calendar.*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)", Pattern.DOTALL);

    /** A message as it came over the wire. */
    record Letter(String to, String data) {
        /** The calendar part, decoded. */
        String calendar() {
            Matcher part = CALENDAR.matcher(data);
            if (!part.find()) {
                throw new IllegalStateException("no calendar part in: " + data);
            }
            return new String(Base64.getMimeDecoder().decode(part.group(1).strip()), StandardCharsets.UTF_8);
        }
    }

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    private volatile boolean refusing;
    private final SMTPServer server;

    LetterBox() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Slot())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Says "not now" to everybody, or takes everything again. */
    void refuse(boolean yes) {
        refusing = yes;
    }

    Letter next() throws InterruptedException {
        Letter letter = letters.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (letter == null) {
            throw new IllegalStateException("no letter came");
        }
        return letter;
    }

    /** Returns when somebody was refused. */
    void awaitRefusal() throws InterruptedException {
        if (refused.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("nobody came");
        }
    }

    int size() {
        return letters.size();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Slot implements MessageHandler {

        private String recipient = "";

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String to) throws RejectException {
            if (refusing) {
                refused.add(to);
                throw new RejectException(451, "Not now");
            }
            recipient = to;
        }

        @Override
        public String data(InputStream stream) throws IOException {
            letters.add(new Letter(recipient, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            return null;
        }

        @Override
        public void done() {}
    }
}
