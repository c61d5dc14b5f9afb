package org.rostrum.schedule.invitation;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/** Shows administrators whether e-mail leaves the server, before somebody waits for an invitation. */
@ProviderType
public interface MailTrial {

    /** How many there can be in a minute, of all administrators together. */
    int MOST_IN_A_MINUTE = 5;

    /**
     * A message that a mail server has taken. Whether it arrives is for that one to see to.
     *
     * @param server and how it was spoken to, without its password: {@code STARTTLS mail.example.org:587}
     * @param from the address it comes from
     */
    record Taken(String server, String from, String to) {}

    /**
     * Sends one message to this address now, once. Returns at once; the answer may take a minute, never fails, and says in a
     * sentence for the operator what went wrong. Refuses {@code right.required} to all but administrators, {@code
     * request.invalid} for what is no address, {@code request.too-frequent}, {@code invitation.unsent} when no mail server is
     * configured or it cannot be spoken to, {@code invitation.refused} when it does not take this message.
     */
    CompletionStage<Outcome<Taken>> send(String address, User by);
}
