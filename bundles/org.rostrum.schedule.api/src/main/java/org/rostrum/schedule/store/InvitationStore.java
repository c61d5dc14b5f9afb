package org.rostrum.schedule.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Meeting;

/**
 * Keeps what was told of plans, and to whom. It lies beside the plans in one database: a plan's version is the note that
 * there is something to tell, so no change can be stored without it. One thread writes. Calls block on the database; a
 * broken database throws an unchecked exception.
 */
@ConsumerType
public interface InvitationStore {

    /**
     * What was told of one plan.
     *
     * @param version up to which version its changes were looked at; {@link #GONE} when the plan is gone
     * @param sequence of its calendar entry
     * @param meeting as it was told last
     * @param changed since when the plan differs from that
     * @param reminders minutes before each start, as the owner wants it; empty: as the operator does
     * @param reminder when somebody is to be reminded next
     */
    record Announced(
            ConferenceKey plan,
            long version,
            int sequence,
            Meeting meeting,
            Optional<Instant> changed,
            Optional<List<Integer>> reminders,
            Optional<Instant> reminder) {

        /** The version of a plan that is not there any more. */
        public static final long GONE = -1;

        public Announced {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(meeting, "meeting");
            Objects.requireNonNull(changed, "changed");
            reminders = reminders.map(List::copyOf);
            Objects.requireNonNull(reminder, "reminder");
        }

        public boolean isGone() {
            return version == GONE;
        }

        public Announced seen(long upTo, Optional<Instant> differsSince) {
            return new Announced(plan, upTo, sequence, meeting, differsSince, reminders, reminder);
        }

        public Announced told(Meeting now, int nextSequence) {
            return new Announced(plan, version, nextSequence, now, Optional.empty(), reminders, reminder);
        }

        public Announced numbered(int nextSequence) {
            return new Announced(plan, version, nextSequence, meeting, changed, reminders, reminder);
        }

        public Announced remindingAt(Optional<Instant> next) {
            return new Announced(plan, version, sequence, meeting, changed, reminders, next);
        }

        public Announced reminding(List<Integer> minutes) {
            return new Announced(plan, version, sequence, meeting, changed, Optional.of(minutes), reminder);
        }
    }

    /** The present number of messages in each state that is not {@code SENT}. */
    record Backlog(long queued, long failed) {}

    /** Plans whose version is not the one that was looked at, and those that are gone since. */
    List<ConferenceKey> unseen(int most);

    /** Plans that differ from what was told since then or earlier. */
    List<ConferenceKey> changedBefore(Instant then, int most);

    /** Plans with somebody to remind at this time. */
    List<ConferenceKey> reminding(Instant now, int most);

    Optional<Announced> announced(ConferenceKey plan);

    /** Every message of a plan, by invitee. */
    List<Delivery> of(ConferenceKey plan);

    /** Queued messages whose time has come, those that wait longest first. */
    List<Delivery> due(Instant now, int most);

    /**
     * The next time after {@code now} at which {@link #changedBefore} with {@code gathering} ago, {@link #reminding} or
     * {@link #due} finds something that it does not find now; empty: none does by itself. By default soon: whoever cannot say
     * is asked again.
     */
    default Optional<Instant> next(Instant now, Duration gathering) {
        return Optional.of(now.plusSeconds(2));
    }

    /** Writes all of this or nothing: what was told, messages new or changed, and messages that are no more. */
    void write(Announced announced, List<Delivery> changed, List<Delivery> removed);

    /** Forgets a plan that is gone, with all its messages. */
    void forget(ConferenceKey plan);

    /** Writes how far a message has come. Nothing happens if it is no more. */
    void write(Delivery delivery);

    /** Remembers the hash of a secret that stands for a message's invitee, as long as the message is there. */
    void remember(String tokenHash, UUID delivery);

    Optional<Delivery> findByToken(String tokenHash);

    Backlog backlog();
}
