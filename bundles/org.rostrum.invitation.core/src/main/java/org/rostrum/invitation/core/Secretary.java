package org.rostrum.invitation.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.rounds.Rounds;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.InvitationStore.Backlog;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the plans when one has changed and when something is due by its time, and sends what is due. One thread does all
 * that is written, and looks again afterwards.
 */
@Component(
        service = {Secretary.class, MetricSource.class},
        immediate = true,
        configurationPid = "org.rostrum.invitation.core")
@Designate(ocd = InvitationConfig.class)
public final class Secretary implements MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Secretary.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SENDERS = 4;
    private static final int CLOSING_SECONDS = 10;

    private final InvitationStore store;
    private final House house;
    private final Clock clock;
    private final Executor writer;
    private final Letters letters;
    private final Sender sender;
    private final Watch watch;
    private final Runnable stop;
    private volatile Backlog backlog = new Backlog(0, 0);

    @Activate
    public Secretary(
            InvitationConfig config,
            @Reference PlanStore plans,
            @Reference InvitationStore store,
            @Reference Occurrences occurrences,
            @Reference Addresses addresses,
            @Reference Channels channels) {
        ScheduledExecutorService thread = Rounds.thread("rostrum-invitations");
        Rounds rounds = new Rounds(thread, PAUSE, this::round);
        ExecutorService pool = Executors.newFixedThreadPool(SENDERS, named("rostrum-invitation-channel"));
        this.store = store;
        this.house = House.of(config);
        this.clock = Clock.systemUTC();
        this.writer = task -> thread.execute(() -> ringAfter(task, rounds));
        this.letters = new Letters(store, addresses, house);
        this.sender = new Sender(store, letters, addresses, channels, house, clock, pool, writer);
        this.watch = new Watch(plans, store, new Diary(occurrences), house, sender::isBusyWith);
        Runnable deafToPlans = plans.whenChanged(rounds::ring);
        Runnable deafToChannels = channels.whenOpened(rounds::ring);
        this.stop = () -> {
            deafToPlans.run();
            deafToChannels.run();
            rounds.close();
            close(pool, thread);
        };
        rounds.ring();
    }

    /** Looks only when told. */
    Secretary(
            House house,
            Clock clock,
            PlanStore plans,
            InvitationStore store,
            Occurrences occurrences,
            Addresses addresses,
            Channels channels) {
        this.store = store;
        this.house = house;
        this.clock = clock;
        this.writer = Runnable::run;
        this.letters = new Letters(store, addresses, house);
        this.sender = new Sender(store, letters, addresses, channels, house, clock, Runnable::run, Runnable::run);
        this.watch = new Watch(plans, store, new Diary(occurrences), house, sender::isBusyWith);
        this.stop = () -> {};
    }

    @Deactivate
    void close() {
        stop.run();
    }

    void look() {
        var unused = round();
    }

    /** Looks, and says when to look again, whoever rings. */
    Duration round() {
        try {
            Instant now = clock.instant();
            boolean more = watch.look(now);
            more |= sender.send();
            backlog = store.backlog();
            return more ? PAUSE : untilNext(now);
        } catch (RuntimeException e) {
            LOG.warn("Invitations rest until the next look", e);
            return PAUSE;
        }
    }

    private Duration untilNext(Instant now) {
        return store.next(now, house.gathering())
                .map(next -> Duration.between(clock.instant(), next))
                .orElse(Rounds.LONGEST);
    }

    /** What was written may be due, and what was on its way is so no more. */
    private static void ringAfter(Runnable task, Rounds rounds) {
        try {
            task.run();
        } finally {
            rounds.ring();
        }
    }

    /** Does this where everything is written. */
    <T> CompletableFuture<T> write(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, writer);
    }

    InvitationStore store() {
        return store;
    }

    House house() {
        return house;
    }

    Clock clock() {
        return clock;
    }

    Letters letters() {
        return letters;
    }

    Sender sender() {
        return sender;
    }

    Watch watch() {
        return watch;
    }

    @Override
    public void report(MetricSink sink) {
        String messages = "rostrum_invitation_messages_total";
        sink.counter(messages, "Tries to send an invitation.", (double) sender.sent(), "outcome", "sent");
        sink.counter(messages, "Tries to send an invitation.", (double) sender.failed(), "outcome", "failed");
        Backlog now = backlog;
        sink.gauge("rostrum_invitation_queue", "Invitations that wait to be sent.", (double) now.queued());
        sink.gauge("rostrum_invitations_given_up", "Invitations that were given up.", (double) now.failed());
    }

    /** What is on its way may arrive; what did not say so in time is sent again after the next start. */
    private static void close(ExecutorService pool, ScheduledExecutorService thread) {
        try {
            pool.shutdown();
            if (!pool.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
            thread.shutdown();
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "Invitations are still being written after {} s; they are left to themselves", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return task -> new Thread(task, name);
    }
}
