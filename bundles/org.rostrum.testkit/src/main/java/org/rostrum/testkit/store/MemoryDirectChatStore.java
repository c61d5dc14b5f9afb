package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.chat.DirectMessage;
import org.rostrum.chat.store.DirectChatStore;
import org.rostrum.identity.UserId;

/** Keeps messages between two until the test ends. */
public final class MemoryDirectChatStore implements DirectChatStore {

    private record Side(UserId reader, UserId with) {}

    private final List<DirectMessage> messages = new ArrayList<>();
    private final Map<Side, Long> marks = new HashMap<>();
    private long last;

    @Override
    public synchronized DirectMessage add(UserId from, UserId to, Instant at, String text) {
        last++;
        DirectMessage message = new DirectMessage(last, from, to, at, text);
        messages.add(message);
        return message;
    }

    @Override
    public synchronized List<DirectMessage> read(UserId one, UserId other, long before, int limit) {
        return newestFirst(one)
                .filter(message -> message.other(one).equals(other) && message.id() < before)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Correspondence> list(UserId user, int limit) {
        Set<UserId> others = new LinkedHashSet<>();
        newestFirst(user).forEach(message -> others.add(message.other(user)));
        return others.stream()
                .limit(limit)
                .map(other -> new Correspondence(
                        other, read(user, other, Long.MAX_VALUE, 1).get(0), countUnread(user, other)))
                .toList();
    }

    @Override
    public synchronized boolean markRead(UserId reader, UserId with, long upTo) {
        if (read(reader, with, Long.MAX_VALUE, 1).isEmpty()) {
            return false;
        }
        marks.merge(new Side(reader, with), upTo, Math::max);
        return true;
    }

    @Override
    public synchronized int countUnread(UserId reader, UserId with) {
        long mark = marks.getOrDefault(new Side(reader, with), 0L);
        return (int) messages.stream()
                .filter(message -> message.to().equals(reader) && message.from().equals(with) && message.id() > mark)
                .count();
    }

    @Override
    public synchronized long count() {
        return messages.size();
    }

    @Override
    public synchronized int removeBefore(Instant then) {
        int before = messages.size();
        messages.removeIf(message -> message.at().isBefore(then));
        return before - messages.size();
    }

    private Stream<DirectMessage> newestFirst(UserId user) {
        return messages.stream()
                .filter(message -> message.from().equals(user) || message.to().equals(user))
                .sorted(Comparator.comparing(DirectMessage::id).reversed());
    }
}
