package org.rostrum.chat.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.chat.store.Mark;
import org.rostrum.chat.store.RoomChatStore.Step;
import org.rostrum.chat.store.Stay;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.store.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal read for what people wrote. It begins behind {@link Mark#resume()}, where the oldest run began that was open,
 * and says nothing of what is up to {@link Mark#kept()}: that only tells it again who is inside. On one thread.
 */
final class Chronicle {

    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    private final Map<ConferenceKey, OpenRun> open = new HashMap<>();
    private final Predicate<ConferenceKey> planned;
    private Mark mark;
    private long cursor;

    /**
     * @param mark where it stood
     * @param planned whether a conference has a plan
     */
    Chronicle(Mark mark, Predicate<ConferenceKey> planned) {
        this.mark = mark;
        this.cursor = mark.resume();
        this.planned = planned;
    }

    /** From behind which position it wants to read on. */
    long cursor() {
        return cursor;
    }

    Mark mark() {
        return mark;
    }

    /** The runs that have not ended as far as was read. */
    Set<Run> open() {
        return open.values().stream().map(OpenRun::run).collect(Collectors.toUnmodifiableSet());
    }

    /** This run will not go on: the server was killed while it was open. */
    void forget(Run gone) {
        open.values().removeIf(known -> known.run().equals(gone));
    }

    /** Reads on. What is returned must be kept, or else another chronicle begins at the mark that is. */
    Step read(List<JournalEntry> entries) {
        Draft draft = new Draft();
        for (JournalEntry entry : entries) {
            read(entry, entry.position() > mark.kept() ? draft : new Draft());
            cursor = entry.position();
        }
        long resume = open.values().stream().mapToLong(OpenRun::begin).min().orElse(cursor + 1) - 1;
        mark = new Mark(Math.max(cursor, mark.kept()), resume);
        return draft.step(mark);
    }

    private void read(JournalEntry entry, Draft into) {
        if (entry.event() instanceof Event.Opened opened) {
            open.put(opened.key(), new OpenRun(opened, entry));
            return;
        }
        OpenRun run = open.get(entry.conference());
        if (run == null || !run.run().opened().equals(entry.opened())) {
            tellStray(entry);
        } else if (entry.event() instanceof Event.Said said) {
            into.add(run, run.message(entry, said));
        } else if (entry.event() instanceof Event.Ended) {
            open.remove(entry.conference());
        } else {
            into.stays.addAll(run.follow(entry));
        }
    }

    private static void tellStray(JournalEntry entry) {
        if (entry.event() instanceof Event.Said) {
            LOG.warn("The message at position {} belongs to no open run and is not kept", entry.position());
        }
    }

    /** A step while it is made. */
    private final class Draft {

        private final Map<Run, OpenRun> written = new LinkedHashMap<>();
        private final List<RoomMessage> messages = new ArrayList<>();
        private final List<Stay> stays = new ArrayList<>();

        private void add(OpenRun run, RoomMessage message) {
            written.put(run.run(), run);
            messages.add(message);
            stays.addAll(run.tell(message));
        }

        private Step step(Mark next) {
            return new Step(
                    written.values().stream()
                            .map(run -> run.label(planned.test(run.run().conference())))
                            .toList(),
                    messages,
                    stays,
                    next);
        }
    }
}
