package org.rostrum.invitation.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.invitation.Ticket;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.InvitationStore.Announced;
import org.rostrum.schedule.store.PlanStore;

/** What the secretary keeps, with the rights to see and change it. */
@Component(service = Invitations.class)
public final class StoredInvitations implements Invitations {

    private final PlanStore plans;
    private final Secretary secretary;
    private final InvitationStore store;

    @Activate
    public StoredInvitations(@Reference PlanStore plans, @Reference Secretary secretary) {
        this.plans = plans;
        this.secretary = secretary;
        this.store = secretary.store();
    }

    @Override
    public Outcome<List<Delivery>> list(ConferenceId id, User by) {
        return moderated(id, by).map(plan -> store.of(plan.key()));
    }

    @Override
    public CompletionStage<Outcome<List<Delivery>>> resend(ConferenceId id, String invitee, User by) {
        return secretary.write(() -> moderated(id, by).then(plan -> resend(plan, invitee)));
    }

    private Outcome<List<Delivery>> resend(ConferencePlan plan, String invitee) {
        List<Delivery> known = store.of(plan.key()).stream()
                .filter(delivery -> !delivery.reminds() && !secretary.sender().isOnItsWay(delivery))
                .filter(delivery -> invitee.isEmpty()
                        ? delivery.state() != Delivery.State.SENT
                        : delivery.invitee().key().equals(invitee))
                .map(delivery ->
                        delivery.queued(again(delivery), secretary.clock().instant()))
                .toList();
        if (known.isEmpty() && !invitee.isEmpty()) {
            return Outcome.refused(unknown());
        }
        known.forEach(store::write);
        return Outcome.done(known);
    }

    /** Who has heard of it gets an invitation all the same: it may be just what they have lost. */
    private static Kind again(Delivery delivery) {
        return delivery.kind() == Kind.UPDATE ? Kind.INVITE : delivery.kind();
    }

    @Override
    public Outcome<List<Duration>> reminders(ConferenceId id, User by) {
        return moderated(id, by).map(plan -> durations(minutesOf(plan)));
    }

    private List<Integer> minutesOf(ConferencePlan plan) {
        return store.announced(plan.key())
                .map(secretary.watch()::remindersOf)
                .orElse(secretary.house().reminders());
    }

    private static List<Duration> durations(List<Integer> minutes) {
        return minutes.stream()
                .sorted(Comparator.reverseOrder())
                .map(Duration::ofMinutes)
                .toList();
    }

    @Override
    public CompletionStage<Outcome<List<Duration>>> remind(ConferenceId id, Set<Duration> before, User by) {
        return secretary.write(() -> moderated(id, by).then(plan -> {
            if (!plan.owner().equals(by.id()) && !by.may(Right.ADMINISTRATOR)) {
                return Outcome.refused(Problems.RIGHT_REQUIRED.because("Only its owner may do this."));
            }
            boolean sound = before.size() <= MAX_REMINDERS
                    && before.stream()
                            .allMatch(early -> early.compareTo(EARLIEST_REMINDER) <= 0
                                    && House.isReminder((int) early.toMinutes()));
            return sound
                    ? Outcome.done(remind(plan, before))
                    : Outcome.refused(Problems.PLAN_INVALID.because(
                            "reminders: (expected: at most " + MAX_REMINDERS + ", each 1 minute to 14 days)"));
        }));
    }

    private List<Duration> remind(ConferencePlan plan, Set<Duration> before) {
        List<Integer> minutes =
                before.stream().map(early -> (int) early.toMinutes()).distinct().toList();
        Announced announced = announced(plan).reminding(minutes);
        store.write(secretary.watch().reminding(announced, secretary.clock().instant()), List.of(), List.of());
        return durations(minutes);
    }

    /** A plan that was made just now may not have been looked at: what it lacks of the look comes with the next one. */
    private Announced announced(ConferencePlan plan) {
        secretary.look();
        return store.announced(plan.key()).orElseThrow();
    }

    @Override
    public Outcome<String> calendar(ConferenceId id, User by) {
        return plans.find(id)
                .filter(plan -> moderates(plan, by) || (by.active() && Invited.names(plan, by.id())))
                .map(plan -> Outcome.done(published(plan)))
                .orElseGet(() -> Outcome.refused(unknownConference()));
    }

    private String published(ConferencePlan plan) {
        Meeting meeting = Meeting.of(plan, secretary.house().tellsPins());
        int sequence = store.announced(plan.key()).map(Announced::sequence).orElse(0);
        Announced present = new Announced(
                plan.key(), plan.version(), sequence, meeting, Optional.empty(), Optional.empty(), Optional.empty());
        Letters letters = secretary.letters();
        return letters.entry(present, plan.created(), Optional.empty(), letters.linkTo(meeting))
                .publish();
    }

    @Override
    public CompletionStage<Outcome<Delivery>> invite(ConferenceKey key, Invitee invitee) {
        return secretary.write(() -> plans.find(key)
                .map(plan -> Outcome.done(delivery(key, invitee).orElseGet(() -> first(plan, invitee))))
                .orElseGet(() -> Outcome.refused(unknownConference())));
    }

    private Delivery first(ConferencePlan plan, Invitee invitee) {
        Announced announced = announced(plan);
        Instant now = secretary.clock().instant();
        Delivery first = Delivery.first(plan.key(), invitee, true, now);
        store.write(announced, List.of(first), List.of());
        return first;
    }

    @Override
    public CompletionStage<Outcome<Delivery>> withdraw(ConferenceKey key, Invitee invitee) {
        return secretary.write(() -> delivery(key, invitee)
                .filter(Delivery::apart)
                .map(this::withdraw)
                .orElseGet(() -> Outcome.refused(unknown())));
    }

    private Outcome<Delivery> withdraw(Delivery delivery) {
        if (secretary.sender().isOnItsWay(delivery)) {
            return Outcome.refused(Problems.INVITATION_UNSENT.because("It is on its way just now; try again."));
        }
        Announced announced = store.announced(delivery.plan()).orElseThrow();
        if (!delivery.told()) {
            store.write(announced, List.of(), List.of(delivery));
            return Outcome.done(delivery);
        }
        Delivery cancelled = delivery.queued(Kind.CANCEL, secretary.clock().instant());
        store.write(announced.numbered(announced.sequence() + 1), List.of(cancelled), List.of());
        return Outcome.done(cancelled);
    }

    private Optional<Delivery> delivery(ConferenceKey key, Invitee invitee) {
        return store.of(key).stream()
                .filter(known -> !known.reminds() && known.invitee().key().equals(invitee.key()))
                .findFirst();
    }

    @Override
    public Outcome<Ticket> redeem(String token) {
        return Optional.ofNullable(token)
                .filter(Tokens::isToken)
                .flatMap(secret -> store.findByToken(Tokens.hash(secret)))
                .filter(delivery -> delivery.kind() != Kind.CANCEL)
                .flatMap(delivery ->
                        plans.find(delivery.plan()).map(plan -> new Ticket(plan.key(), plan.id(), delivery.invitee())))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(unknown()));
    }

    private Outcome<ConferencePlan> moderated(ConferenceId id, User by) {
        return plans.find(id)
                .filter(plan -> moderates(plan, by))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(unknownConference()));
    }

    private static boolean moderates(ConferencePlan plan, User user) {
        return user.active()
                && (plan.isModeratedBy(user.id()) || user.may(Right.OPERATOR) || user.may(Right.ADMINISTRATOR));
    }

    private static Problem unknown() {
        return Problems.INVITATION_UNKNOWN.because("There is no such invitation.");
    }

    private static Problem unknownConference() {
        return Problems.CONFERENCE_UNKNOWN.because("There is no such conference.");
    }
}
