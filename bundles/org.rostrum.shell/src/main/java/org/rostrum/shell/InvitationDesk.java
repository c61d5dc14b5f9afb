package org.rostrum.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.ConferenceId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitations;

/** What the commands about invitations do, in the name of the one who typed. Invitations may come and go. */
@Component(service = InvitationDesk.class)
public final class InvitationDesk {

    private final AtomicReference<Invitations> invitations = new AtomicReference<>();
    private final Desk desk;

    @Activate
    public InvitationDesk(@Reference Desk desk) {
        this.desk = desk;
    }

    /** Every message of a conference that one moderates. */
    Outcome<List<Delivery>> list(String conference) {
        return at(conference, (present, id) -> desk.me().then(me -> present.list(id, me)));
    }

    /**
     * Queues it once more.
     *
     * @param invitee empty: all whose message was not sent
     */
    Outcome<List<Delivery>> resend(String conference, String invitee) {
        return at(conference, (present, id) -> desk.me()
                .then(me ->
                        present.resend(id, invitee, me).toCompletableFuture().join()));
    }

    /** How long before each start people are reminded. */
    Outcome<List<Duration>> reminders(String conference) {
        return at(conference, (present, id) -> desk.me().then(me -> present.reminders(id, me)));
    }

    Outcome<List<Duration>> remind(String conference, Set<Duration> before) {
        return at(conference, (present, id) -> desk.me()
                .then(me -> present.remind(id, before, me).toCompletableFuture().join()));
    }

    /** As an iCalendar object. */
    Outcome<String> calendar(String conference) {
        return at(conference, (present, id) -> desk.me().then(me -> present.calendar(id, me)));
    }

    private <T> Outcome<T> at(String conference, BiFunction<Invitations, ConferenceId, Outcome<T>> work) {
        Function<Invitations, Outcome<T>> known = present -> ConferenceId.parse(conference)
                .map(id -> work.apply(present, id))
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
        return Optional.ofNullable(invitations.get())
                .map(known)
                .orElseGet(() -> Outcome.refused(Problems.INVITATION_UNSENT.because("Invitations are not installed.")));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindInvitations(Invitations service) {
        invitations.set(service);
    }

    void unbindInvitations(Invitations service) {
        invitations.compareAndSet(service, null);
    }
}
