package org.rostrum.webinar;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Ticket;

/**
 * Sends guests the personal link that shows whose address it is, as the invitations of the house are sent: queued, tried
 * again, with failures that the owner sees; only a hash of its secret is kept. Each address is written to once a
 * conference, however often somebody registers with it. Invitations may come and go.
 */
@Component(service = Post.class)
public final class Post {

    private final AtomicReference<Invitations> invitations = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(Invitations service) {
        invitations.set(service);
    }

    void unbind(Invitations service) {
        invitations.compareAndSet(service, null);
    }

    boolean isOpen() {
        return invitations.get() != null;
    }

    /** Writes to this address, unless it was written to already. */
    void send(ConferenceKey conference, Invitee.Guest guest) {
        present()
                .ifPresent(open ->
                        open.invite(conference, guest).toCompletableFuture().join());
    }

    /** Tells who was cancelled; nothing is sent to who was never told. */
    void callOff(ConferenceKey conference, String name, String email) {
        present().ifPresent(open -> open.withdraw(conference, new Invitee.Guest(email, name))
                .toCompletableFuture()
                .join());
    }

    /** Whom the secret of a personal link to this conference was sent to, if that is a guest. */
    Outcome<Invitee.Guest> guestOf(ConferenceKey conference, String secret) {
        return present()
                .flatMap(open -> open.redeem(secret).value())
                .filter(ticket -> ticket.plan().equals(conference))
                .map(Ticket::invitee)
                .filter(Invitee.Guest.class::isInstance)
                .map(Invitee.Guest.class::cast)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusals.REGISTRATION_UNKNOWN));
    }

    private Optional<Invitations> present() {
        return Optional.ofNullable(invitations.get());
    }
}
