package org.rostrum.schedule.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.ConferenceKey;

/**
 * One message to one invitee.
 *
 * @param plan never changes; with the sequence it tells calendars what replaces what
 * @param message the same for every try, so that who gets it twice can tell
 * @param sequence grows when the time changes or the meeting is called off, by RFC 5546 section 2.1.4
 * @param organizer who invites, as others read their name
 * @param replyTo where replies go; empty: nowhere
 * @param occurrence which start it reminds of; only in a reminder
 * @param link where this invitee enters. Its fragment is a secret that tells who they are: it belongs into the message,
 *     never into a log
 * @param calendar an iCalendar object (RFC 5545) with its method, lines ended by CRLF; empty where there is no time, and
 *     in reminders
 * @param registered whether somebody without an account registered with this address: nobody has invited them, and that it
 *     was they is only known when they open the link
 */
public record Invitation(
        ConferenceKey plan,
        String message,
        Kind kind,
        int sequence,
        Meeting meeting,
        String organizer,
        Optional<String> replyTo,
        Optional<Instant> occurrence,
        URI link,
        Optional<String> calendar,
        boolean registered) {

    /** What a message is for. */
    public enum Kind {
        INVITE,
        /** What they were told has changed. */
        UPDATE,
        /** It does not take place, or not with them. */
        CANCEL,
        /** It starts soon. */
        REMIND
    }

    public Invitation {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(organizer, "organizer");
        Objects.requireNonNull(replyTo, "replyTo");
        Objects.requireNonNull(occurrence, "occurrence");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(calendar, "calendar");
    }

    /** Without the secret of the link. */
    @Override
    public String toString() {
        return "Invitation[message=" + message + ", kind=" + kind + ", sequence=" + sequence + "]";
    }
}
