package org.rostrum.signaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** A line whose other end a test can stop from reading. */
final class FakeLine implements Line {

    final List<String> texts = new ArrayList<>();
    Optional<Integer> closedWith = Optional.empty();
    boolean cut;

    private final Wire wire = new Wire();
    private final Queue<Consumer<Boolean>> unread = new ArrayDeque<>();
    private boolean reads = true;

    void stopReading() {
        reads = false;
    }

    void readOn() {
        reads = true;
        while (!unread.isEmpty()) {
            unread.remove().accept(true);
        }
    }

    /** What has come since the last time. */
    List<ServerMessage> messages() {
        List<ServerMessage> messages = texts.stream()
                .map(text -> wire.readUntrusted(text, ServerMessage.class).orElseThrow())
                .toList();
        texts.clear();
        return messages;
    }

    @Override
    public void send(String text, Consumer<Boolean> sent) {
        texts.add(text);
        if (reads) {
            sent.accept(true);
        } else {
            unread.add(sent);
        }
    }

    @Override
    public void close(int code, String reason) {
        closedWith = Optional.of(code);
    }

    @Override
    public void cut() {
        cut = true;
    }
}
