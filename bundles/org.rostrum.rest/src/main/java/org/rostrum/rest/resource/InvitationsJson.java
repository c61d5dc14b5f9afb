package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Ticket;

/** How invitations are written. */
final class InvitationsJson {

    private InvitationsJson() {}

    /** How far one message has come. */
    @Schema(name = "Delivery")
    record One(
            @Schema(description = "A user id, or an e-mail address.", example = "anna") String invitee,
            Invitation.Kind kind,
            Delivery.State state,
            int tries,
            @Schema(description = "When it is tried next; only while it is queued.") Instant next,
            @Schema(description = "Why the last try was in vain.") String failure,
            @Schema(description = "Which start it reminds of; only in a reminder.") Instant occurrence) {

        static One of(Delivery delivery) {
            return new One(
                    delivery.invitee().key(),
                    delivery.kind(),
                    delivery.state(),
                    delivery.tries(),
                    delivery.isQueued() ? delivery.next() : null,
                    delivery.failure().orElse(null),
                    delivery.occurrence().orElse(null));
        }
    }

    /** Every message of a conference, by invitee. */
    @Schema(name = "DeliveryList")
    record Many(List<One> items) {
        static Many of(List<Delivery> deliveries) {
            return new Many(deliveries.stream().map(One::of).toList());
        }
    }

    /** A message of one of your conferences. */
    @Schema(name = "OwnDelivery")
    record OfConference(@Schema(description = "Its id.") String conference, String topic, One delivery) {
        static OfConference of(ConferencePlan plan, Delivery delivery) {
            return new OfConference(plan.id().value(), plan.topic(), One.of(delivery));
        }
    }

    /** A part of the messages of your conferences. */
    @Schema(name = "OwnDeliveryList")
    record Mine(List<OfConference> items, int offset, int limit, int total) {}

    /** Whom to send it once more; absent: all whose message was not sent. */
    @Schema(name = "Resending")
    record Resending(String invitee) {}

    /** How long before each start people are reminded. */
    @Schema(name = "Reminders")
    record Reminders(@Schema(description = "At most four, each 1 to 20160.") List<Integer> minutesBefore) {
        static Reminders of(List<Duration> before) {
            return new Reminders(
                    before.stream().map(early -> (int) early.toMinutes()).toList());
        }
    }

    /** The secret of a personal link. */
    @Schema(name = "PersonalLink")
    record Link(String token) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Link[]";
        }
    }

    /** Who is invited to what. */
    @Schema(name = "Ticket")
    record Pass(
            String conference,
            @Schema(description = "The account; absent for a guest.") String user,
            @Schema(description = "The guest's name; absent for an account.") String name) {
        static Pass of(Ticket ticket) {
            return ticket.invitee() instanceof Invitee.Guest guest
                    ? new Pass(ticket.id().value(), null, guest.name())
                    : new Pass(ticket.id().value(), ticket.invitee().key(), null);
        }
    }
}
