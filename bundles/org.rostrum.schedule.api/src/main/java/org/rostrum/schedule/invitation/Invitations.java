package org.rostrum.schedule.invitation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/**
 * The invitations to the plans of this server. Who is invited, and what has changed, is seen in the plans themselves;
 * here is what became of it. Calls read the database: never call on a conference or media thread. Owner, moderators,
 * operators and administrators see and resend; to others there is no such conference.
 */
@ProviderType
public interface Invitations {

    /** The most reminders of one plan. */
    int MAX_REMINDERS = 4;

    /** The longest time before the start at which somebody can be reminded. */
    Duration EARLIEST_REMINDER = Duration.ofDays(14);

    /** Every message of a plan, by invitee. Refuses {@code conference.unknown}. */
    Outcome<List<Delivery>> list(ConferenceId id, User by);

    /**
     * Sends the meeting's message once more: to the invitee of this key, or to all whose message was not sent when the key
     * is empty. Returns what is queued thereby. Refuses {@code conference.unknown}, {@code invitation.unknown}.
     */
    CompletionStage<Outcome<List<Delivery>>> resend(ConferenceId id, String invitee, User by);

    /** How long before each start people are reminded, the longest first. Refuses {@code conference.unknown}. */
    Outcome<List<Duration>> reminders(ConferenceId id, User by);

    /**
     * Changes that for one plan; by its owner or an administrator. Each is 1 minute to 14 days. Refuses {@code
     * conference.unknown}, {@code right.required}, {@code plan.invalid}.
     */
    CompletionStage<Outcome<List<Duration>>> remind(ConferenceId id, Set<Duration> before, User by);

    /**
     * The plan as an iCalendar object to be downloaded (RFC 5545, method PUBLISH); also for those who are invited. Refuses
     * {@code conference.unknown}.
     */
    Outcome<String> calendar(ConferenceId id, User by);

    /**
     * Invites somebody whom the plan does not name: while it runs, or without an account. Does not ask whether that is
     * allowed, who calls it must. Nothing happens if they are invited already.
     */
    CompletionStage<Outcome<Delivery>> invite(ConferenceKey plan, Invitee invitee);

    /** Calls off the invitation of somebody whom the plan does not name. Refuses {@code invitation.unknown}. */
    CompletionStage<Outcome<Delivery>> withdraw(ConferenceKey plan, Invitee invitee);

    /**
     * What the secret of a personal link stands for. It can be redeemed any number of times as long as the plan is there
     * and its invitee is invited. Refuses {@code invitation.unknown}, without saying why.
     */
    Outcome<Ticket> redeem(String token);
}
