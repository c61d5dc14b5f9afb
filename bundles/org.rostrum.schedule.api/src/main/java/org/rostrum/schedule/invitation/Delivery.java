package org.rostrum.schedule.invitation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.conference.ConferenceKey;

/**
 * How far one invitee's present message has come. An invitee has at most two: one about the meeting, in which the newer
 * replaces what has not been sent, and one that reminds.
 *
 * @param kind what is to be sent, or was sent last
 * @param tries how often it was tried in vain
 * @param since when it was queued; for two days from then it is tried
 * @param next when it is tried next; without meaning unless it is queued
 * @param failure why the last try was in vain, a sentence for the owner
 * @param occurrence which start it reminds of
 * @param told whether this invitee knows of the meeting: whoever does must hear if it is called off
 * @param apart whether they were invited apart from the plan, which then does not say that they are not
 */
public record Delivery(
        UUID id,
        ConferenceKey plan,
        Invitee invitee,
        Invitation.Kind kind,
        State state,
        int tries,
        Instant since,
        Instant next,
        Optional<String> failure,
        Optional<Instant> occurrence,
        boolean told,
        boolean apart) {

    /** The longest sentence about a failure that is kept, in UTF-16 units. */
    public static final int MAX_FAILURE = 300;

    /** Where a message is. */
    public enum State {
        QUEUED,
        SENT,
        /** Given up. */
        FAILED,
        /** Nobody knows where to send it. */
        UNADDRESSED
    }

    public Delivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(invitee, "invitee");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(next, "next");
        failure = failure.map(text -> text.length() <= MAX_FAILURE ? text : text.substring(0, MAX_FAILURE));
        Objects.requireNonNull(occurrence, "occurrence");
    }

    /** The first message to somebody. */
    public static Delivery first(ConferenceKey plan, Invitee invitee, boolean apart, Instant now) {
        return new Delivery(
                UUID.randomUUID(),
                plan,
                invitee,
                Invitation.Kind.INVITE,
                State.QUEUED,
                0,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                false,
                apart);
    }

    /** Another message to the same invitee about an occurrence that starts soon. */
    public Delivery reminder(Instant start, Instant now) {
        return new Delivery(
                UUID.randomUUID(),
                plan,
                invitee,
                Invitation.Kind.REMIND,
                State.QUEUED,
                0,
                now,
                now,
                Optional.empty(),
                Optional.of(start),
                true,
                apart);
    }

    public boolean reminds() {
        return kind == Invitation.Kind.REMIND;
    }

    public boolean isQueued() {
        return state == State.QUEUED;
    }

    /** From the beginning, as this kind. */
    public Delivery queued(Invitation.Kind as, Instant now) {
        return edit(as, State.QUEUED, 0, now, now, Optional.empty(), told);
    }

    public Delivery sent() {
        return edit(kind, State.SENT, tries, since, next, Optional.empty(), true);
    }

    public Delivery triedInVain(String why, Instant again) {
        return edit(kind, State.QUEUED, tries + 1, since, again, Optional.of(why), told);
    }

    public Delivery failed(String why) {
        return edit(kind, State.FAILED, tries + 1, since, next, Optional.of(why), told);
    }

    public Delivery unaddressed() {
        return edit(kind, State.UNADDRESSED, tries, since, next, Optional.empty(), told);
    }

    private Delivery edit(
            Invitation.Kind nextKind,
            State nextState,
            int nextTries,
            Instant nextSince,
            Instant again,
            Optional<String> why,
            boolean knows) {
        return new Delivery(
                id, plan, invitee, nextKind, nextState, nextTries, nextSince, again, why, occurrence, knows, apart);
    }
}
