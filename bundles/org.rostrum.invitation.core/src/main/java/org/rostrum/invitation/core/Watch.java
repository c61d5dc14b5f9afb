package org.rostrum.invitation.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.InvitationStore.Announced;
import org.rostrum.schedule.store.PlanStore;

/** Looks what has changed in the plans and queues what is to be told of it. On the one thread that writes. */
final class Watch {

    private static final int MOST_AT_ONCE = 100;

    private final PlanStore plans;
    private final InvitationStore store;
    private final Diary diary;
    private final House house;
    private final Predicate<ConferenceKey> busy;

    /**
     * @param busy whether a message of this plan is on its way: until it is known what became of it, nobody can say who has
     *     heard of what
     */
    Watch(PlanStore plans, InvitationStore store, Diary diary, House house, Predicate<ConferenceKey> busy) {
        this.plans = plans;
        this.store = store;
        this.diary = diary;
        this.house = house;
        this.busy = busy;
    }

    /** Returns whether it may have left something for the next look. */
    boolean look(Instant now) {
        boolean more = each(store.unseen(MOST_AT_ONCE), key -> see(key, now));
        more |= each(store.changedBefore(now.minus(house.gathering()), MOST_AT_ONCE), key -> tell(key, now));
        more |= each(store.reminding(now, MOST_AT_ONCE), key -> remind(key, now));
        return more;
    }

    /** How long before each start the invitees of a plan are reminded. */
    List<Integer> remindersOf(Announced announced) {
        return announced.reminders().orElse(house.reminders());
    }

    /** The same, reminding next when it is due after now. */
    Announced reminding(Announced announced, Instant now) {
        return announced.remindingAt(
                plans.find(announced.plan()).flatMap(plan -> diary.nextReminder(plan, remindersOf(announced), now)));
    }

    private boolean each(List<ConferenceKey> keys, Consumer<ConferenceKey> work) {
        keys.stream().filter(busy.negate()).forEach(work);
        return keys.size() == MOST_AT_ONCE;
    }

    private void see(ConferenceKey key, Instant now) {
        Optional<Announced> before = store.announced(key);
        Optional<ConferencePlan> plan = plans.find(key);
        List<Delivery> known = store.of(key);
        if (plan.isPresent()) {
            Meeting meeting = meeting(plan.get());
            boolean over = diary.isOver(plan.get(), now);
            write(
                    before.map(told -> News.changed(told, plan.get(), meeting, known, over, now))
                            .orElseGet(() -> News.first(plan.get(), meeting, over || isOld(plan.get(), now), now)),
                    now);
        } else if (before.isPresent()) {
            News news = News.gone(before.get(), known, Diary.isOver(before.get().meeting(), now), now);
            store.write(news.announced(), news.changed(), news.removed());
            forgetIfNobodyIsLeft(key);
        }
    }

    /** From before there were invitations: no news to anybody until it changes. */
    private static boolean isOld(ConferencePlan plan, Instant now) {
        return plan.created().isBefore(now.minus(BackOff.PATIENCE));
    }

    private void tell(ConferenceKey key, Instant now) {
        Announced before = store.announced(key).orElseThrow();
        plans.find(key)
                .ifPresent(plan ->
                        write(News.told(before, meeting(plan), store.of(key), diary.isOver(plan, now), now), now));
    }

    private void remind(ConferenceKey key, Instant now) {
        Announced announced = store.announced(key).orElseThrow();
        List<Delivery> reminders = plans.find(key)
                .flatMap(plan ->
                        announced.reminder().flatMap(due -> diary.startBehind(due, plan, remindersOf(announced), now)))
                .map(start -> News.reminding(store.of(key), start, now))
                .orElse(List.of());
        List<Delivery> overtaken = reminders.isEmpty()
                ? List.of()
                : store.of(key).stream().filter(Delivery::reminds).toList();
        store.write(reminding(announced, now), reminders, overtaken);
    }

    /** Of a plan that is gone nothing stays once everybody has been told. */
    void forgetIfNobodyIsLeft(ConferenceKey key) {
        boolean over = store.announced(key).filter(Announced::isGone).isPresent()
                && store.of(key).isEmpty();
        if (over) {
            store.forget(key);
        }
    }

    private void write(News news, Instant now) {
        store.write(reminding(news.announced(), now), news.changed(), news.removed());
    }

    private Meeting meeting(ConferencePlan plan) {
        return Meeting.of(plan, house.tellsPins());
    }
}
