package org.rostrum.testkit.schedule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.MailTrial;

/** A mail server that takes everything, until it is told not to. */
public final class FakeMailTrial implements MailTrial {

    public final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile Optional<Problem> refusal = Optional.empty();

    /** From now on nothing is sent, for this reason. */
    public void refuse(String why) {
        refusal = Optional.of(Problems.INVITATION_UNSENT.because(why));
    }

    @Override
    public CompletionStage<Outcome<Taken>> send(String address, User by) {
        if (address == null) {
            return CompletableFuture.completedStage(
                    Outcome.refused(Problems.REQUEST_INVALID.because("address: (expected: one)")));
        }
        if (refusal.isPresent()) {
            return CompletableFuture.completedStage(Outcome.refused(refusal.get()));
        }
        sent.add(address);
        return CompletableFuture.completedStage(
                Outcome.done(new Taken("STARTTLS mail.example.org:587", "meet@example.org", address)));
    }
}
