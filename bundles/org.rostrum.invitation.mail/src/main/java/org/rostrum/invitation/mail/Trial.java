package org.rostrum.invitation.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.MailTrial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the messages of administrators who try out the mail server, one after the other. */
final class Trial implements MailTrial, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final Outcome<Carrier> carrier;
    private final Clock clock;
    private final Pace pace;
    private final ExecutorService sending = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rostrum-mail-trial");
        thread.setDaemon(true);
        return thread;
    });

    /** @param carrier or why there is none */
    Trial(Outcome<Carrier> carrier, Clock clock) {
        this.carrier = carrier;
        this.clock = clock;
        this.pace = new Pace(MOST_IN_A_MINUTE, clock);
    }

    @Override
    public CompletionStage<Outcome<Taken>> send(String address, User by) {
        Outcome<Carrier> ready = mayAsk(address, by).then(sound -> carrier).then(this::inTurn);
        return ready instanceof Outcome.Done<Carrier> open
                ? CompletableFuture.supplyAsync(() -> carry(open.result(), address.strip(), by), sending)
                : CompletableFuture.completedStage(
                        Outcome.refused(ready.problem().orElseThrow()));
    }

    private static Outcome<String> mayAsk(String address, User by) {
        if (!by.may(Right.ADMINISTRATOR)) {
            return Outcome.refused(
                    Problems.RIGHT_REQUIRED.because("This needs the right " + Right.ADMINISTRATOR + "."));
        }
        return address != null && Profile.isEmail(address.strip())
                ? Outcome.done(address)
                : Outcome.refused(Problems.REQUEST_INVALID.because("address: (expected: one, name@example.org)"));
    }

    private Outcome<Carrier> inTurn(Carrier open) {
        return pace.admit()
                ? Outcome.done(open)
                : Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because(
                        "There can be " + MOST_IN_A_MINUTE + " in a minute. Try again in one."));
    }

    private Outcome<Taken> carry(Carrier open, String address, User by) {
        MailServer server = open.server();
        try {
            open.carry(session -> message(session, server, address, by));
            LOG.info("{} took a message to {} that {} wanted to try out", server, address, by.id());
            return Outcome.done(new Taken(server.toString(), server.address(), address));
        } catch (MessagingException failed) {
            Problem why = new Diagnosis(failed).problem(server);
            LOG.warn("A message to {} that {} wanted to try out was not sent: {}", address, by.id(), why.detail());
            return Outcome.refused(why);
        }
    }

    private MimeMessage message(Session session, MailServer server, String address, User by) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.address(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject("Rostrum: e-mail works", StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: no program should answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(
                "%s tried out the mail server of this Rostrum, %s, on %s. You have got the message: invitations will arrive, too."
                        .formatted(by.displayName(), server, clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    @Override
    public void close() {
        sending.shutdownNow();
    }
}
