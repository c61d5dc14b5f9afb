package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.store.AuditStore;

/** The audit in memory, whose disk a test can take away and give back. */
public final class MemoryAuditStore implements AuditStore {

    private static final Comparator<AuditLine> NEWEST_FIRST =
            Comparator.comparing(AuditLine::at).reversed().thenComparing(AuditLine::id);

    private final Map<String, AuditLine> lines = new ConcurrentHashMap<>();
    private volatile boolean broken;

    public void breakDisk() {
        broken = true;
    }

    public void mendDisk() {
        broken = false;
    }

    @Override
    public synchronized void add(List<AuditLine> added) {
        if (broken) {
            throw new IllegalStateException("the disk is away");
        }
        boolean known = added.stream()
                .anyMatch(line -> lines.containsKey(line.id())
                        || (line.position().isPresent()
                                && lines.values().stream()
                                        .map(AuditLine::position)
                                        .anyMatch(line.position()::equals)));
        if (known) {
            throw new IllegalStateException("lines: one of them is there already");
        }
        added.forEach(line -> lines.put(line.id(), line));
    }

    @Override
    public List<AuditLine> find(AuditQuery query, int offset, int limit) {
        return lines.values().stream()
                .filter(query::fits)
                .sorted(NEWEST_FIRST)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(AuditQuery query) {
        return lines.values().stream().filter(query::fits).count();
    }

    @Override
    public long lastPosition() {
        return lines.values().stream()
                .map(AuditLine::position)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized int removeBefore(Instant then) {
        int before = lines.size();
        lines.values().removeIf(line -> line.at().isBefore(then));
        return before - lines.size();
    }
}
