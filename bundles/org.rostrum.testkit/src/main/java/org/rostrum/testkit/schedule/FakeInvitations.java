package org.rostrum.testkit.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Ticket;

/** The conference {@code board}, to which otto is invited in vain; there is no other. */
public final class FakeInvitations implements Invitations {

    /** The secret of otto's link. */
    public static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final ConferenceId BOARD = new ConferenceId("board");
    private static final ConferenceKey KEY = ConferenceKey.random();
    private static final Invitee OTTO = new Invitee.Account(new UserId("otto"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Whom to send it again; empty for all. */
    public final List<String> resent = new ArrayList<>();

    @Override
    public Outcome<List<Delivery>> list(ConferenceId id, User by) {
        return atBoard(id, List.of(Delivery.first(KEY, OTTO, false, NOON).failed("550 No such user")));
    }

    @Override
    public CompletionStage<Outcome<List<Delivery>>> resend(ConferenceId id, String invitee, User by) {
        resent.add(invitee);
        return CompletableFuture.completedStage(
                list(id, by).map(all -> List.of(all.get(0).queued(Kind.INVITE, NOON))));
    }

    @Override
    public Outcome<List<Duration>> reminders(ConferenceId id, User by) {
        return atBoard(id, List.of(Duration.ofMinutes(15)));
    }

    @Override
    public CompletionStage<Outcome<List<Duration>>> remind(ConferenceId id, Set<Duration> before, User by) {
        boolean allowed = before.size() <= MAX_REMINDERS && !before.contains(Duration.ZERO);
        return CompletableFuture.completedStage(
                allowed
                        ? atBoard(id, before.stream().sorted().toList())
                        : Outcome.refused(Problems.PLAN_INVALID.because("at most four, none at the start")));
    }

    @Override
    public Outcome<String> calendar(ConferenceId id, User by) {
        return atBoard(id, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    }

    @Override
    public CompletionStage<Outcome<Delivery>> invite(ConferenceKey plan, Invitee invitee) {
        return CompletableFuture.completedStage(Outcome.done(Delivery.first(plan, invitee, true, NOON)));
    }

    @Override
    public CompletionStage<Outcome<Delivery>> withdraw(ConferenceKey plan, Invitee invitee) {
        return CompletableFuture.completedStage(Outcome.refused(Problems.INVITATION_UNKNOWN.because("No.")));
    }

    @Override
    public Outcome<Ticket> redeem(String token) {
        return TOKEN.equals(token)
                ? Outcome.done(new Ticket(KEY, BOARD, OTTO))
                : Outcome.refused(Problems.INVITATION_UNKNOWN.because("There is no such invitation."));
    }

    private static <T> Outcome<T> atBoard(ConferenceId id, T answer) {
        return id.equals(BOARD)
                ? Outcome.done(answer)
                : Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
    }
}
