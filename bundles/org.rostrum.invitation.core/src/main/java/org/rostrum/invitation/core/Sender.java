package org.rostrum.invitation.core;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.InvitationChannel;
import org.rostrum.schedule.invitation.Recipient;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.InvitationStore.Announced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands due messages to a channel, on a pool, and writes what became of them, on the one thread that writes. A message
 * stays queued until its channel has said that it is sent: after a crash it is sent again rather than lost.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int CHANNEL_SECONDS = 120;

    private final InvitationStore store;
    private final Letters letters;
    private final Addresses addresses;
    private final Channels channels;
    private final House house;
    private final Clock clock;
    private final Executor pool;
    private final Executor writer;
    private final Map<UUID, ConferenceKey> onTheirWay = new HashMap<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /**
     * @param pool where channels may block
     * @param writer the thread that calls {@link #send}, which is called again after what was written there
     */
    Sender(
            InvitationStore store,
            Letters letters,
            Addresses addresses,
            Channels channels,
            House house,
            Clock clock,
            Executor pool,
            Executor writer) {
        this.store = store;
        this.letters = letters;
        this.addresses = addresses;
        this.channels = channels;
        this.house = house;
        this.clock = clock;
        this.pool = pool;
        this.writer = writer;
    }

    boolean isBusyWith(ConferenceKey plan) {
        return onTheirWay.containsValue(plan);
    }

    boolean isOnItsWay(Delivery delivery) {
        return onTheirWay.containsKey(delivery.id());
    }

    long sent() {
        return sent.sum();
    }

    long failed() {
        return failed.sum();
    }

    /** Returns whether more may be due, of which nobody rings. */
    boolean send() {
        Instant now = clock.instant();
        Optional<InvitationChannel> channel = channels.first();
        int most = MOST_AT_ONCE + onTheirWay.size();
        List<Delivery> due = store.due(now, most);
        for (Delivery delivery : due) {
            if (!isOnItsWay(delivery) && onTheirWay.size() < MOST_AT_ONCE) {
                channel.ifPresentOrElse(way -> send(delivery, way, now), () -> giveUpIfOld(delivery, now));
            }
        }
        return due.size() == most;
    }

    private void giveUpIfOld(Delivery delivery, Instant now) {
        if (now.isAfter(delivery.since().plus(BackOff.PATIENCE))) {
            giveUp(delivery, "There is no way to send it.");
        }
    }

    private void send(Delivery delivery, InvitationChannel channel, Instant now) {
        Announced announced = store.announced(delivery.plan()).orElseThrow();
        if (isTooLate(delivery, announced, now)) {
            remove(delivery, announced);
            return;
        }
        Optional<Recipient> recipient = addresses.of(delivery.invitee(), house);
        if (recipient.isEmpty()) {
            withoutAddress(delivery, announced);
            return;
        }
        Invitation invitation = letters.write(delivery, announced, recipient.get());
        onTheirWay.put(delivery.id(), delivery.plan());
        var unused = CompletableFuture.supplyAsync(() -> channel.send(invitation, recipient.get()), pool)
                .thenCompose(stage -> stage)
                .orTimeout(CHANNEL_SECONDS, TimeUnit.SECONDS)
                .exceptionally(thrown -> failure(channel, invitation, thrown))
                .thenAcceptAsync(outcome -> note(delivery, outcome), writer);
    }

    private static boolean isTooLate(Delivery delivery, Announced announced, Instant now) {
        return delivery.reminds()
                ? delivery.occurrence().filter(start -> !now.isBefore(start)).isPresent()
                : Diary.isOver(announced.meeting(), now);
    }

    private void withoutAddress(Delivery delivery, Announced announced) {
        if (delivery.kind() == Kind.CANCEL || delivery.reminds()) {
            remove(delivery, announced);
        } else {
            store.write(delivery.unaddressed());
        }
    }

    private static Outcome<Invitation> failure(InvitationChannel channel, Invitation invitation, Throwable thrown) {
        LOG.warn("{} failed with {}; it is tried again", channel.getClass().getName(), invitation, thrown);
        return Outcome.refused(Problems.INVITATION_UNSENT.because("The way to send it failed."));
    }

    private void note(Delivery delivery, Outcome<Invitation> outcome) {
        try {
            outcome.problem().ifPresentOrElse(why -> noteFailure(delivery, why), () -> noteSent(delivery));
        } finally {
            // Not before: until it is written, nobody may send it again.
            onTheirWay.remove(delivery.id());
        }
    }

    private void noteSent(Delivery delivery) {
        sent.increment();
        if (delivery.kind() == Kind.CANCEL || delivery.reminds()) {
            remove(delivery, store.announced(delivery.plan()).orElseThrow());
        } else {
            store.write(delivery.sent());
        }
    }

    private void noteFailure(Delivery delivery, Problem why) {
        failed.increment();
        boolean passing = why.kind() == Problem.Kind.BUSY || why.kind() == Problem.Kind.UNAVAILABLE;
        Optional<Instant> again =
                passing ? BackOff.after(delivery.tries(), delivery.since(), clock.instant()) : Optional.empty();
        again.ifPresentOrElse(
                next -> {
                    LOG.info("Message {} was not sent, next try at {}: {}", delivery.id(), next, why.detail());
                    store.write(delivery.triedInVain(why.detail(), next));
                },
                () -> giveUp(delivery, why.detail()));
    }

    private void giveUp(Delivery delivery, String why) {
        LOG.warn("Message {} of conference {} is given up: {}", delivery.id(), delivery.plan(), why);
        Announced announced = store.announced(delivery.plan()).orElseThrow();
        if (announced.isGone()) {
            remove(delivery, announced);
        } else {
            store.write(delivery.failed(why));
        }
    }

    private void remove(Delivery delivery, Announced announced) {
        store.write(announced, List.of(), List.of(delivery));
        if (announced.isGone() && store.of(delivery.plan()).isEmpty()) {
            store.forget(delivery.plan());
        }
    }
}
