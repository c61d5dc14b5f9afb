package org.rostrum.schedule.invitation;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.problem.Outcome;

/**
 * A way to carry invitations to people: e-mail, say. Register it as an OSGi service; without one, invitations wait, and
 * are given up after two days.
 */
@ConsumerType
public interface InvitationChannel {

    /** One word, the same for ever: {@code mail}. */
    String id();

    /**
     * Sends one message. Called on a thread of a pool that may be blocked for a minute; the house waits for two, then
     * counts it as failed. May be called by several threads at once.
     *
     * <p>What is refused with kind {@code BUSY} or {@code UNAVAILABLE}, throws, or fails, the house tries again: after 1,
     * 5 and 30 minutes, then every two hours for two days. Any other refusal is final, and its sentence is shown to the
     * conference's owner. The same message may come twice: after a crash the house cannot know whether it was sent.
     *
     * @return the invitation, once somebody else has taken the responsibility for it
     */
    CompletionStage<Outcome<Invitation>> send(Invitation invitation, Recipient recipient);
}
