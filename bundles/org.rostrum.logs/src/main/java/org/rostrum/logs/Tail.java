package org.rostrum.logs;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.log.LogLevel;

/**
 * Remembers the last lines. Pax Logging tells every {@link PaxAppender} whose name it knows: the appender {@code PaxOsgi} of
 * {@code etc/org.ops4j.pax.logging.cfg} knows all. Whoever logs waits only for a line to be put at the end: nothing in here
 * logs, blocks or throws.
 */
@Component(
        service = {PaxAppender.class, Tail.class},
        immediate = true,
        property = "org.ops4j.pax.logging.appender.name=RostrumTail")
public final class Tail implements PaxAppender {

    /** How many lines are kept. */
    static final int KEPT = 2_000;

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_TRACE = 8_000;

    private final ReentrantLock one = new ReentrantLock();
    private final Deque<Line> lines = new ArrayDeque<>(KEPT);
    private long last;

    /**
     * A part of what is kept.
     *
     * @param lines the oldest first
     * @param last the number of the last line there is, whether it fits or not
     * @param missed whether lines behind the one that was seen are gone already
     */
    record Part(List<Line> lines, long last, boolean missed) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    @Override
    public void doAppend(PaxLoggingEvent event) {
        String message = Discretion.of(cut(event.getRenderedMessage(), LONGEST_MESSAGE));
        Optional<String> trace = Optional.ofNullable(event.getThrowableStrRep())
                .filter(rows -> rows.length > 0)
                .map(rows -> Discretion.of(cut(String.join("\n", rows), LONGEST_TRACE)));
        Map<String, Object> about = Optional.ofNullable(event.getProperties()).orElse(Map.of());
        one.lock();
        try {
            if (lines.size() == KEPT) {
                lines.removeFirst();
            }
            lines.addLast(new Line(
                    ++last,
                    Instant.ofEpochMilli(event.getTimeStamp()),
                    event.getLevel().toLevel(),
                    String.valueOf(event.getLoggerName()),
                    String.valueOf(event.getThreadName()),
                    message,
                    trace,
                    text(about, "conference"),
                    text(about, "participant")));
        } finally {
            one.unlock();
        }
    }

    /**
     * The newest that fit.
     *
     * @param after only behind the line of this number; empty: of all that are kept
     * @param words in lower case
     * @param most how many, the newest of them
     */
    Part read(LogLevel least, List<String> words, Optional<Long> after, int most) {
        List<Line> kept;
        long newest;
        one.lock();
        try {
            kept = new ArrayList<>(lines);
            newest = last;
        } finally {
            one.unlock();
        }
        // Who has seen lines that were never written has seen those of before a restart.
        long seen = after.filter(number -> number <= newest).orElse(0L);
        List<Line> fitting = kept.stream()
                .filter(line -> line.number() > seen && line.isAtLeast(least) && line.says(words))
                .toList();
        int from = Math.max(0, fitting.size() - most);
        boolean gone = !kept.isEmpty() && kept.get(0).number() > seen + 1;
        return new Part(
                fitting.subList(from, fitting.size()),
                newest,
                after.isPresent() && (gone || from > 0 || seen != after.get()));
    }

    private static Optional<String> text(Map<String, Object> about, String name) {
        return Optional.ofNullable(about.get(name)).map(String::valueOf).filter(text -> !text.isEmpty());
    }

    private static String cut(String text, int longest) {
        String all = String.valueOf(text);
        return all.length() <= longest ? all : all.substring(0, longest) + "…";
    }
}
