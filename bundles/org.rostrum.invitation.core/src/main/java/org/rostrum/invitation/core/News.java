package org.rostrum.invitation.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.store.InvitationStore.Announced;

/**
 * What a look at a plan leads to: whom to tell what. Pure.
 *
 * <p>Nothing is queued beside what is queued already: a message that has not been sent is replaced by the newer one, so
 * nobody gets a message that was overtaken.
 */
record News(Announced announced, List<Delivery> changed, List<Delivery> removed) {

    /**
     * A plan nobody has heard of.
     *
     * @param quiet whether it is over: then nobody wants to hear of it
     */
    static News first(ConferencePlan plan, Meeting meeting, boolean quiet, Instant now) {
        Announced announced = new Announced(
                plan.key(), plan.version(), 0, meeting, Optional.empty(), Optional.empty(), Optional.empty());
        List<Delivery> invitations = quiet
                ? List.of()
                : Invited.by(plan).stream()
                        .map(invitee -> Delivery.first(plan.key(), invitee, false, now))
                        .toList();
        return new News(announced, invitations, List.of());
    }

    /** A plan that was changed: who is new, and who is not invited any more, hear at once; the others later. */
    static News changed(
            Announced before, ConferencePlan plan, Meeting meeting, List<Delivery> known, boolean quiet, Instant now) {
        Optional<Instant> differsSince = meeting.equals(before.meeting())
                ? Optional.empty()
                : before.changed().or(() -> Optional.of(now));
        News news = new News(before.seen(plan.version(), differsSince), new ArrayList<>(), new ArrayList<>());
        Set<Invitee> wanted = Invited.by(plan);
        Set<Invitee> strangers = new LinkedHashSet<>(wanted);
        for (Delivery delivery : known) {
            strangers.remove(delivery.invitee());
            if (!delivery.apart() && !wanted.contains(delivery.invitee())) {
                news.callOff(delivery, quiet, now);
            } else if (delivery.kind() == Kind.CANCEL && !quiet) {
                news.changed.add(delivery.queued(Kind.INVITE, now));
            }
        }
        if (!quiet) {
            strangers.forEach(invitee -> news.changed.add(Delivery.first(plan.key(), invitee, false, now)));
        }
        return news.callsOff() ? news.withSequence(before.sequence() + 1) : news;
    }

    /** The changes gathered so far: everybody who has heard of the meeting hears of them, and who could not be told may be now. */
    static News told(Announced before, Meeting meeting, List<Delivery> known, boolean quiet, Instant now) {
        boolean sameTime = meeting.time().equals(before.meeting().time());
        Announced announced = before.told(meeting, before.sequence() + (sameTime ? 0 : 1));
        if (quiet) {
            return new News(announced, List.of(), List.of());
        }
        List<Delivery> updates = known.stream()
                .filter(delivery -> !delivery.reminds() && delivery.kind() != Kind.CANCEL)
                .map(delivery -> delivery.queued(delivery.told() ? Kind.UPDATE : Kind.INVITE, now))
                .toList();
        List<Delivery> overtaken = known.stream()
                .filter(delivery -> delivery.reminds() && delivery.isQueued() && !sameTime)
                .toList();
        return new News(announced, updates, overtaken);
    }

    /** A plan that was deleted. */
    static News gone(Announced before, List<Delivery> known, boolean quiet, Instant now) {
        News news = new News(
                before.seen(Announced.GONE, Optional.empty()).remindingAt(Optional.empty()),
                new ArrayList<>(),
                new ArrayList<>());
        known.forEach(delivery -> news.callOff(delivery, quiet, now));
        return news.callsOff() ? news.withSequence(before.sequence() + 1) : news;
    }

    /** Those who know of the meeting are reminded of a start. */
    static List<Delivery> reminding(List<Delivery> known, Instant start, Instant now) {
        return known.stream()
                .filter(delivery -> !delivery.reminds() && delivery.told() && delivery.kind() != Kind.CANCEL)
                .map(delivery -> delivery.reminder(start, now))
                .toList();
    }

    private void callOff(Delivery delivery, boolean quiet, Instant now) {
        if (quiet || delivery.reminds() || !delivery.told()) {
            removed.add(delivery);
        } else if (delivery.kind() != Kind.CANCEL) {
            changed.add(delivery.queued(Kind.CANCEL, now));
        }
    }

    private boolean callsOff() {
        return changed.stream().anyMatch(delivery -> delivery.kind() == Kind.CANCEL);
    }

    private News withSequence(int sequence) {
        return new News(announced.numbered(sequence), changed, removed);
    }
}
