package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.chat.store.Mark;
import org.rostrum.chat.store.RoomChatStore;
import org.rostrum.chat.store.Stay;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.UserId;

/** Keeps the chat of conferences until the test ends; a test can take the disk away and give it back. */
public final class MemoryRoomChatStore implements RoomChatStore {

    private record Seating(Run run, ParticipantId seat, long from) {}

    private final Map<Run, RoomLabel> labels = new LinkedHashMap<>();
    private final Map<Seating, Stay> stays = new LinkedHashMap<>();
    private final TreeMap<Long, RoomMessage> messages = new TreeMap<>();
    private Mark mark = Mark.START;
    private boolean broken;

    public synchronized void breakDisk() {
        broken = true;
    }

    public synchronized void mendDisk() {
        broken = false;
    }

    /** Who could read, as it was kept. */
    public synchronized List<Stay> stays() {
        return List.copyOf(stays.values());
    }

    @Override
    public synchronized void keep(Step step) {
        if (broken || step.messages().stream().anyMatch(message -> messages.containsKey(message.position()))) {
            throw new IllegalStateException("the disk is away, or a message is there already");
        }
        step.labels().forEach(label -> labels.put(label.run(), label));
        step.stays().forEach(stay -> stays.put(new Seating(stay.run(), stay.seat(), stay.from()), stay));
        step.messages().forEach(message -> messages.put(message.position(), message));
        mark = step.mark();
    }

    @Override
    public synchronized Mark mark() {
        return mark;
    }

    @Override
    public synchronized List<RoomMessage> read(
            ConferenceKey conference, UserId reader, boolean manages, long before, int limit) {
        return messages.headMap(before, false).descendingMap().values().stream()
                .filter(message -> message.run().conference().equals(conference))
                .filter(message -> mayRead(message, reader, manages))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RoomLabel> list(UserId reader, int limit) {
        Set<Run> readable = messages.values().stream()
                .filter(message -> mayRead(message, reader, false))
                .map(RoomMessage::run)
                .collect(Collectors.toSet());
        return labels.values().stream()
                .filter(label -> readable.contains(label.run()))
                .sorted(Comparator.comparing((RoomLabel label) -> label.run().opened())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private boolean mayRead(RoomMessage message, UserId reader, boolean manages) {
        boolean own = message.from().filter(reader::equals).isPresent()
                || message.toUser().filter(reader::equals).isPresent();
        return own || (message.to() != RoomMessage.To.ONE && (manages || wasThere(message, reader)));
    }

    private boolean wasThere(RoomMessage message, UserId reader) {
        return stays.values().stream()
                .filter(stay -> stay.run().equals(message.run()) && stay.user().equals(reader))
                .filter(stay -> stay.moderates() || message.to() == RoomMessage.To.EVERYONE)
                .anyMatch(stay -> stay.from() < message.seq()
                        && stay.to().filter(to -> to <= message.seq()).isEmpty());
    }

    @Override
    public synchronized Optional<RoomLabel> findUnplanned(ConferenceId id) {
        return labels.values().stream()
                .filter(label -> !label.planned() && label.id().equals(id))
                .max(Comparator.comparing(label -> label.run().opened()));
    }

    @Override
    public synchronized Set<ConferenceKey> planned() {
        return labels.values().stream()
                .filter(RoomLabel::planned)
                .map(label -> label.run().conference())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized long count() {
        return messages.size();
    }

    @Override
    public synchronized int remove(ConferenceKey conference) {
        int before = messages.size();
        messages.values().removeIf(message -> message.run().conference().equals(conference));
        return before - messages.size();
    }

    @Override
    public synchronized int removeBefore(Instant then) {
        int before = messages.size();
        messages.values().removeIf(message -> message.at().isBefore(then));
        return before - messages.size();
    }

    @Override
    public synchronized void tidy(Set<Run> open) {
        Set<Run> needed = messages.values().stream().map(RoomMessage::run).collect(Collectors.toSet());
        labels.keySet().removeIf(run -> !needed.contains(run) && !open.contains(run));
        stays.keySet().removeIf(seating -> !needed.contains(seating.run()) && !open.contains(seating.run()));
    }
}
