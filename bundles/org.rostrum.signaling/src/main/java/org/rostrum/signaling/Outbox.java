package org.rostrum.signaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * What waits to be sent on one connection: bounded, one at a time, in order. Used in the connection's mailbox only, but
 * for {@link #depth}.
 */
final class Outbox {

    private final Queue<String> waiting = new ArrayDeque<>();
    private final Line line;
    private final Limits limits;
    private final Executor mailbox;
    private final Runnable drained;
    private final Tally tally;
    private volatile int depth;
    private long characters;
    private boolean sending;
    private boolean finished;
    private Runnable last = () -> {};

    /**
     * @param mailbox the connection's: where the line's answers are taken
     * @param drained called in the mailbox whenever all has been sent
     */
    Outbox(Line line, Limits limits, Executor mailbox, Tally tally, Runnable drained) {
        this.line = line;
        this.limits = limits;
        this.mailbox = mailbox;
        this.tally = tally;
        this.drained = drained;
    }

    /** Takes what can be made good later, or says that it is full. One text always fits, however long. */
    boolean offer(String text) {
        return offer(text, 1);
    }

    /** Takes what must arrive; it has twice the room. When it says no, the client does not read. */
    boolean offerAnswer(String text) {
        return offer(text, 2);
    }

    private boolean offer(String text, int share) {
        if (finished) {
            return true;
        }
        boolean full = depth >= share * limits.outgoingMessages()
                || characters + text.length() > (long) share * limits.outgoingCharacters();
        if (full && depth > 0) {
            return false;
        }
        add(text);
        return true;
    }

    /** Sends what waits, then this even when full, then closes. Nothing is taken any more. */
    void finish(String text, int code, String reason) {
        if (finished) {
            return;
        }
        add(text);
        close(code, reason);
    }

    /** Sends what waits, then closes. Nothing is taken any more. */
    void close(int code, String reason) {
        if (finished) {
            return;
        }
        finished = true;
        last = () -> line.close(code, reason);
        if (!sending) {
            last.run();
        }
    }

    /** Ends it at once. Nothing is taken any more. */
    void cut() {
        finished = true;
        line.cut();
    }

    /** How many wait, the one that is being sent included. Any thread. */
    int depth() {
        return depth;
    }

    boolean isFinished() {
        return finished;
    }

    private void add(String text) {
        waiting.add(text);
        characters += text.length();
        depth = waiting.size();
        sendNext();
    }

    private void sendNext() {
        if (sending || waiting.isEmpty()) {
            return;
        }
        sending = true;
        line.send(waiting.element(), sent -> mailbox.execute(() -> afterSending(sent)));
    }

    private void afterSending(boolean sent) {
        sending = false;
        characters -= waiting.remove().length();
        depth = waiting.size();
        if (!sent) {
            line.cut();
            return;
        }
        tally.sent();
        if (!waiting.isEmpty()) {
            sendNext();
            return;
        }
        last.run();
        if (!finished) {
            drained.run();
        }
    }
}
