package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.files.SentFile;
import org.rostrum.files.store.FileStore;
import org.rostrum.identity.UserId;

/** What is known of sent files, in the database. */
@Component
public final class JpaFileStore implements FileStore {

    private static final String ORDER = " order by f.created desc, f.id";

    private final Database database;

    @Activate
    public JpaFileStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void add(SentFile file) {
        database.write(rows -> {
            rows.persist(SentFileRow.of(file));
            return file;
        });
    }

    @Override
    public void confirm(FileId file, Set<UserId> readers) {
        database.write(rows -> {
            Optional<SentFileRow> row = Optional.ofNullable(rows.find(SentFileRow.class, file.value()));
            row.ifPresent(present -> present.confirm(readers));
            return row;
        });
    }

    @Override
    public Optional<SentFile> find(FileId file) {
        return database.read(rows ->
                Optional.ofNullable(rows.find(SentFileRow.class, file.value())).map(SentFileRow::read));
    }

    @Override
    public List<SentFile> list(ConferenceKey conference) {
        return database.read(rows -> rows.createQuery(
                        "select f from SentFileRow f where f.conference = :conference" + ORDER, SentFileRow.class)
                .setParameter("conference", conference.value().toString())
                .getResultStream()
                .map(SentFileRow::read)
                .toList());
    }

    @Override
    public List<SentFile> list(int offset, int limit) {
        return database.read(rows -> rows.createQuery("select f from SentFileRow f" + ORDER, SentFileRow.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(SentFileRow::read)
                .toList());
    }

    @Override
    public Set<FileId> ids() {
        return database.read(rows -> rows.createQuery("select f.id from SentFileRow f", String.class)
                .getResultStream()
                .map(FileId::new)
                .collect(Collectors.toSet()));
    }

    @Override
    public Set<ConferenceKey> planned() {
        return database.read(rows -> rows.createQuery(
                        "select distinct f.conference from SentFileRow f where f.planned = true", String.class)
                .getResultStream()
                .map(key -> new ConferenceKey(UUID.fromString(key)))
                .collect(Collectors.toSet()));
    }

    @Override
    public List<SentFile> listBefore(Instant then, Instant unsentThen) {
        return database.read(rows -> rows.createQuery(
                        "select f from SentFileRow f where f.created < :then"
                                + " or (f.sent = false and f.created < :unsent)" + ORDER,
                        SentFileRow.class)
                .setParameter("then", then)
                .setParameter("unsent", unsentThen)
                .getResultStream()
                .map(SentFileRow::read)
                .toList());
    }

    @Override
    public long bytes() {
        return database.read(rows -> orNone(rows.createQuery("select sum(f.bytes) from SentFileRow f", Long.class)
                .getSingleResult()));
    }

    @Override
    public long bytes(ConferenceKey conference) {
        return database.read(rows -> orNone(
                rows.createQuery("select sum(f.bytes) from SentFileRow f where f.conference = :conference", Long.class)
                        .setParameter("conference", conference.value().toString())
                        .getSingleResult()));
    }

    /** The sum of nothing is null. */
    private static long orNone(Long sum) {
        return sum == null ? 0 : sum;
    }

    @Override
    public boolean remove(FileId file) {
        return database.write(rows -> {
            Optional<SentFileRow> row = Optional.ofNullable(rows.find(SentFileRow.class, file.value()));
            row.ifPresent(rows::remove);
            return row.isPresent();
        });
    }
}
