package org.rostrum.webinar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Ticket;

/** Writes to everybody once; the secret in the link is {@code link of <address>}. */
final class FakeInvitations implements Invitations {

    final List<String> sent = new ArrayList<>();
    private final Map<String, Ticket> links = new LinkedHashMap<>();

    @Override
    public CompletionStage<Outcome<Delivery>> invite(ConferenceKey plan, Invitee invitee) {
        Ticket ticket = new Ticket(plan, new ConferenceId("open-day"), invitee);
        if (links.putIfAbsent("link of " + invitee.key(), ticket) == null) {
            sent.add(invitee.key());
        }
        return CompletableFuture.completedFuture(Outcome.done(Delivery.first(plan, invitee, true, Instant.EPOCH)));
    }

    @Override
    public CompletionStage<Outcome<Delivery>> withdraw(ConferenceKey plan, Invitee invitee) {
        links.remove("link of " + invitee.key());
        sent.add("not " + invitee.key());
        return CompletableFuture.completedFuture(Outcome.done(Delivery.first(plan, invitee, true, Instant.EPOCH)));
    }

    @Override
    public Outcome<Ticket> redeem(String token) {
        return links.containsKey(token)
                ? Outcome.done(links.get(token))
                : Outcome.refused(Problems.INVITATION_UNKNOWN.because("There is no such invitation."));
    }

    @Override
    public Outcome<List<Delivery>> list(ConferenceId id, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Outcome<List<Delivery>>> resend(ConferenceId id, String invitee, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<Duration>> reminders(ConferenceId id, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Outcome<List<Duration>>> remind(ConferenceId id, Set<Duration> before, User by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<String> calendar(ConferenceId id, User by) {
        throw new UnsupportedOperationException();
    }
}
