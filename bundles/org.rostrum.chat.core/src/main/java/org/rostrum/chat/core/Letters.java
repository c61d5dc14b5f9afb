package org.rostrum.chat.core;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.calling.store.BlockStore;
import org.rostrum.chat.Conversation;
import org.rostrum.chat.DirectChat;
import org.rostrum.chat.DirectListener;
import org.rostrum.chat.DirectMessage;
import org.rostrum.chat.store.DirectChatStore;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What two people write to each other: kept first, then told to both. */
@Component(
        immediate = true, // or nothing old would be removed while nobody writes
        service = {DirectChat.class, MetricSource.class},
        configurationPid = ChatConfig.PID)
public final class Letters implements DirectChat, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final int SWEEP_MINUTES = 60;
    private static final int MOST_PER_MINUTE = 1000;

    private final DirectChatStore store;
    private final Accounts accounts;
    private final BlockStore blocks;
    private final Pace pace;
    private final Duration retention;
    private final Clock clock;
    private final Runnable stop;
    private final List<DirectListener> listeners = new CopyOnWriteArrayList<>();
    private final LongAdder written = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder removed = new LongAdder();

    @Activate
    public Letters(
            @Reference DirectChatStore store,
            @Reference Accounts accounts,
            @Reference BlockStore blocks,
            ChatConfig config) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "rostrum-letters");
            thread.setDaemon(true);
            return thread;
        });
        this.store = store;
        this.accounts = accounts;
        this.blocks = blocks;
        this.pace = new Pace(Math.max(1, Math.min(MOST_PER_MINUTE, config.direct_per_minute())), System::nanoTime);
        this.retention = Scribe.days(config.direct_days());
        this.clock = Clock.systemUTC();
        this.stop = timer::shutdownNow;
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    Letters(DirectChatStore store, Accounts accounts, BlockStore blocks, Pace pace, Duration retention, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.blocks = blocks;
        this.pace = pace;
        this.retention = retention;
        this.clock = clock;
        this.stop = () -> {};
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(DirectListener listener) {
        listeners.add(listener);
    }

    void unbindListener(DirectListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    void close() {
        stop.run();
    }

    @Override
    public Outcome<DirectMessage> write(User from, UserId to, String text) {
        Outcome<DirectMessage> done = writer(from)
                .then(writer -> readable(text))
                .then(readable -> receiver(from, to))
                .then(receiver -> unhurried(from, receiver))
                .map(receiver ->
                        store.add(from.id(), receiver.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), text));
        done.problem().ifPresent(why -> refused.increment());
        done.value().ifPresent(message -> {
            written.increment();
            tell(listener -> listener.written(message, from.displayName()));
        });
        return done;
    }

    private static Outcome<User> writer(User from) {
        return from.may(Right.COLLABORATE)
                ? Outcome.done(from)
                : Outcome.refused(Problems.RIGHT_REQUIRED.because("You have no right to write to others."));
    }

    private static Outcome<String> readable(String text) {
        if (text == null || text.isBlank() || !ConferenceSettings.isPlainText(text)) {
            return refused(Problems.REQUEST_INVALID, "text: (expected: plain text that is not blank)");
        }
        return text.length() <= MAX_TEXT
                ? Outcome.done(text)
                : refused(Problems.REQUEST_TOO_LARGE, "A message has at most " + MAX_TEXT + " characters.");
    }

    private Outcome<User> receiver(User from, UserId to) {
        if (from.id().equals(to)) {
            return refused(Problems.REQUEST_INVALID, "One cannot write to oneself.");
        }
        boolean blocked = blocks.isBlocked(to, from.id()) || blocks.isBlocked(from.id(), to);
        return accounts.find(to)
                .filter(User::active)
                .map(there -> blocked
                        ? Letters.<User>refused(Problems.CHAT_BLOCKED, "One of you has blocked the other.")
                        : Outcome.done(there))
                .orElseGet(Letters::unknown);
    }

    private Outcome<User> unhurried(User from, User to) {
        return pace.admit(from.id())
                ? Outcome.done(to)
                : refused(Problems.REQUEST_TOO_FREQUENT, "You write too much at once. Repeat shortly.");
    }

    @Override
    public List<Conversation> list(User by) {
        return store.list(by.id(), MAX_PAGE).stream()
                .map(known -> new Conversation(known.with(), nameOf(known.with()), known.last(), known.unread()))
                .toList();
    }

    private String nameOf(UserId user) {
        return accounts.find(user).map(User::displayName).orElse(user.value());
    }

    @Override
    public List<DirectMessage> read(User by, UserId with, long before, int limit) {
        return store.read(by.id(), with, before, limit);
    }

    @Override
    public Outcome<Integer> markRead(User by, UserId with, long upTo) {
        if (!store.markRead(by.id(), with, upTo)) {
            return unknown();
        }
        int unread = store.countUnread(by.id(), with);
        tell(listener -> listener.read(by.id(), with, unread));
        return Outcome.done(unread);
    }

    /** A listener that fails is foreign; what was written is kept. */
    private void tell(Consumer<DirectListener> what) {
        for (DirectListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException broken) {
                LOG.warn(
                        "{} could not be told of a message", listener.getClass().getName(), broken);
            }
        }
    }

    /** Removes what is old. */
    void sweep() {
        try {
            pace.forget();
            int old = store.removeBefore(clock.instant().minus(retention));
            removed.add(old);
            if (old > 0) {
                LOG.info("{} messages between two were removed, as they were old", old);
            }
        } catch (RuntimeException broken) {
            LOG.warn("Old messages could not be removed; again in {} min", SWEEP_MINUTES, broken);
        }
    }

    private static <T> Outcome<T> unknown() {
        return refused(Problems.USER_UNKNOWN, "There is no such person.");
    }

    private static <T> Outcome<T> refused(Problems code, String why) {
        return Outcome.refused(code.because(why));
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter("rostrum_chat_direct_written_total", "Messages between two", (double) written.sum());
        sink.counter("rostrum_chat_direct_refused_total", "Messages between two, refused", (double) refused.sum());
        sink.counter("rostrum_chat_direct_removed_total", "Messages between two, removed", (double) removed.sum());
    }
}
