package org.rostrum.invitation.mail;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.mail.AuthenticationFailedException;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.InvitationChannel;
import org.rostrum.schedule.invitation.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends invitations over SMTP, one connection each. */
final class MailChannel implements InvitationChannel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);
    private static final int FIRST_FINAL_REPLY = 500;
    private static final int MOST_CAUSES = 10;

    private final MailServer server;
    private final Session session;
    private final Clock clock;

    MailChannel(MailServer server, Clock clock) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
        this.clock = clock;
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public CompletionStage<Outcome<Invitation>> send(Invitation invitation, Recipient recipient) {
        // Jakarta Mail finds its parts through the thread's class loader, which here is nobody's.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            transmit(Letter.of(invitation, recipient, server, session, clock.instant()));
            return CompletableFuture.completedStage(Outcome.done(invitation));
        } catch (MessagingException failed) {
            LOG.debug("Message {} was not sent", invitation.message(), failed);
            return CompletableFuture.completedStage(Outcome.refused(problem(failed)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void transmit(Letter letter) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            if (server.asksForLogIn()) {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            } else {
                transport.connect(server.host(), server.port(), null, null);
            }
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }

    /**
     * Only what the server says of this message is final (RFC 5321 section 4.2.1). A refused log-in, certificate or
     * connection is the operator's to mend, and the message can wait.
     */
    private static Problem problem(MessagingException failed) {
        OptionalInt reply = failed instanceof AuthenticationFailedException ? OptionalInt.empty() : replyTo(failed);
        String why = sentence(failed);
        return reply.isPresent() && reply.getAsInt() >= FIRST_FINAL_REPLY
                ? Problems.INVITATION_REFUSED.because(why)
                : Problems.INVITATION_UNSENT.because(why);
    }

    private static OptionalInt replyTo(MessagingException failed) {
        Exception cause = failed;
        for (int i = 0; i < MOST_CAUSES && cause instanceof MessagingException link; i++) {
            if (link instanceof SMTPAddressFailedException address) {
                return OptionalInt.of(address.getReturnCode());
            }
            if (link instanceof SMTPSendFailedException whole && whole.getNextException() == null) {
                return OptionalInt.of(whole.getReturnCode());
            }
            cause = link.getNextException();
        }
        return OptionalInt.empty();
    }

    /** The innermost reason is the server's own. */
    private static String sentence(MessagingException failed) {
        Exception innermost = failed;
        for (int i = 0; i < MOST_CAUSES && innermost instanceof MessagingException link; i++) {
            if (link.getNextException() == null) {
                break;
            }
            innermost = link.getNextException();
        }
        String text = String.valueOf(innermost.getMessage());
        return "The mail server did not take it: "
                + text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
