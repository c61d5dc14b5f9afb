package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.files.SentFile;
import org.rostrum.files.store.FileStore;
import org.rostrum.identity.UserId;

/** What is known of files, in memory. */
public final class MemoryFileStore implements FileStore {

    private final Map<FileId, SentFile> files = new ConcurrentHashMap<>();

    @Override
    public void add(SentFile file) {
        files.put(file.file().id(), file);
    }

    @Override
    public void confirm(FileId file, Set<UserId> readers) {
        files.computeIfPresent(file, (id, known) -> {
            Set<UserId> all = new HashSet<>(known.readers());
            all.addAll(readers);
            return new SentFile(
                    known.file(),
                    known.conference(),
                    known.seat(),
                    known.sender(),
                    known.confidential(),
                    known.planned(),
                    known.at(),
                    true,
                    all);
        });
    }

    @Override
    public Optional<SentFile> find(FileId file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public List<SentFile> list(ConferenceKey conference) {
        return those(file -> file.conference().equals(conference)).toList();
    }

    @Override
    public List<SentFile> list(int offset, int limit) {
        return those(file -> true).skip(offset).limit(limit).toList();
    }

    @Override
    public Set<FileId> ids() {
        return Set.copyOf(files.keySet());
    }

    @Override
    public Set<ConferenceKey> planned() {
        return those(SentFile::planned).map(SentFile::conference).collect(Collectors.toSet());
    }

    @Override
    public List<SentFile> listBefore(Instant then, Instant unsentThen) {
        return those(file ->
                        file.at().isBefore(then) || (!file.sent() && file.at().isBefore(unsentThen)))
                .toList();
    }

    @Override
    public long bytes() {
        return those(file -> true).mapToLong(file -> file.file().bytes()).sum();
    }

    @Override
    public long bytes(ConferenceKey conference) {
        return list(conference).stream().mapToLong(file -> file.file().bytes()).sum();
    }

    @Override
    public boolean remove(FileId file) {
        return files.remove(file) != null;
    }

    private Stream<SentFile> those(Predicate<SentFile> which) {
        return files.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(SentFile::at)
                        .reversed()
                        .thenComparing(file -> file.file().id().value()));
    }
}
