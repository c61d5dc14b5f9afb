package org.rostrum.persistence.jpa;

import java.util.List;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.rounds.Bell;
import org.rostrum.wire.Wire;

/** The journal in the database. Appenders queue at its head, so positions are committed in their order. */
@Component
public final class JpaJournalStore implements JournalStore {

    private static final int MOST = 1000;

    private final Database database;
    private final Wire wire = new Wire();
    private final Bell appended = new Bell();

    @Activate
    public JpaJournalStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void append(List<Envelope> envelopes) {
        database.write(rows -> {
            long position = rows.find(JournalHead.class, JournalHead.ID, LockModeType.PESSIMISTIC_WRITE)
                    .take(envelopes.size());
            for (Envelope envelope : envelopes) {
                position++;
                rows.persist(JournalRow.of(position, envelope, wire));
            }
            return position;
        });
        appended.ring();
    }

    @Override
    public List<JournalEntry> read(long after, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most: " + most + " (expected: 1 to " + MOST + ")");
        }
        return database.read(rows -> rows.createQuery(
                        "select j from JournalRow j where j.position > :after order by j.position", JournalRow.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> row.read(wire))
                .toList());
    }

    @Override
    public long end() {
        return database.read(
                rows -> rows.find(JournalHead.class, JournalHead.ID).lastPosition());
    }

    @Override
    public Runnable whenAppended(Runnable bell) {
        return appended.tell(bell);
    }
}
