package org.rostrum.schedule.invitation;

import java.util.Objects;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;

/**
 * What a personal link stands for: who is invited to what.
 *
 * @param id the plan's public name now, whatever it was when the link was sent
 */
public record Ticket(ConferenceKey plan, ConferenceId id, Invitee invitee) {
    public Ticket {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(invitee, "invitee");
    }
}
