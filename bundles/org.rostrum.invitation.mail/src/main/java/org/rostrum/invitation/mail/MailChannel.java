package org.rostrum.invitation.mail;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.mail.MessagingException;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.InvitationChannel;
import org.rostrum.schedule.invitation.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends invitations over SMTP, one connection each. */
final class MailChannel implements InvitationChannel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private final Carrier carrier;
    private final Clock clock;

    MailChannel(Carrier carrier, Clock clock) {
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public CompletionStage<Outcome<Invitation>> send(Invitation invitation, Recipient recipient) {
        try {
            carrier.carry(session -> Letter.of(invitation, recipient, carrier.server(), session, clock.instant()));
            return CompletableFuture.completedStage(Outcome.done(invitation));
        } catch (MessagingException failed) {
            LOG.debug("Message {} was not sent", invitation.message(), failed);
            return CompletableFuture.completedStage(Outcome.refused(new Diagnosis(failed).problem()));
        }
    }
}
