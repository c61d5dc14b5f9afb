package org.rostrum.audit.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.Deed;
import org.rostrum.audit.core.Interventions.Intervention;
import org.rostrum.audit.store.AuditStore;
import org.rostrum.conference.Author;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Participant;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes down what moderators do, from the journal, whenever that has grown: nothing is missed while this bundle is away. Its cursor is the last
 * entry of which there is a line; what is read again makes none, since it is no deed.
 */
@Component(service = JournalReader.class, immediate = true)
public final class JournalReader {

    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final JournalStore journal;
    private final AuditStore store;
    private final Seating seating;
    private final Runnable stop;

    /** Empty until the store was asked; only on the thread. */
    private Optional<Long> cursor = Optional.empty();

    /** Whether something failed last time; only on the thread. */
    private boolean broken;

    @Activate
    public JournalReader(
            @Reference JournalStore journal, @Reference AuditStore store, @Reference ConferenceService conferences) {
        this.journal = journal;
        this.store = store;
        this.seating = new Seating(conferences);
        ScheduledExecutorService thread = Rounds.thread("rostrum-audit-journal");
        Rounds rounds = new Rounds(thread, PAUSE, this::round);
        Runnable deaf = journal.whenAppended(rounds::ring);
        this.stop = () -> {
            deaf.run();
            thread.shutdownNow();
        };
        rounds.ring();
    }

    /**
     * @param stop what else is to be done at the end; it reads when it is told to, by {@link #round}
     */
    JournalReader(JournalStore journal, AuditStore store, ConferenceService conferences, Runnable stop) {
        this.journal = journal;
        this.store = store;
        this.seating = new Seating(conferences);
        this.stop = stop;
    }

    @Deactivate
    void close() {
        stop.run();
    }

    /** Reads on to the end. On the thread alone. Says when it must read again, whoever rings. */
    Duration round() {
        try {
            long from = cursor.isPresent() ? cursor.get() : store.lastPosition();
            List<JournalEntry> entries = journal.read(from, BATCH);
            while (!entries.isEmpty()) {
                List<AuditLine> lines =
                        entries.stream().flatMap(entry -> line(entry).stream()).toList();
                store.add(lines);
                from = entries.get(entries.size() - 1).position();
                cursor = Optional.of(from);
                entries = journal.read(from, BATCH);
            }
            cursor = Optional.of(from);
            broken = false;
            return Rounds.LONGEST;
        } catch (RuntimeException failed) {
            // Another server on the same database may have been there first: then it knows how far.
            cursor = Optional.empty();
            if (!broken) {
                LOG.warn("What moderators do is not taken down at the moment; it is made up for later", failed);
            }
            broken = true;
            return PAUSE;
        }
    }

    private Optional<AuditLine> line(JournalEntry entry) {
        seating.learn(entry);
        return Interventions.of(entry.by(), entry.event())
                .map(done -> new AuditLine(
                        UUID.randomUUID().toString(), entry.at(), deed(entry, done), Optional.of(entry.position())));
    }

    private Deed deed(JournalEntry entry, Intervention done) {
        String whom = done.seat()
                .map(seat -> seating.find(entry.conference(), seat)
                        .flatMap(Participant::user)
                        .map(user -> "of " + user.value())
                        .orElse("of seat " + seat.value()))
                .orElse("");
        String detail = (done.detail().orElse("") + " " + whom).strip();
        return Deed.done(actor(entry), done.what())
                .on(seating.nameOf(entry.conference()))
                .with(detail);
    }

    private Actor actor(JournalEntry entry) {
        if (entry.by() instanceof Author.Person person) {
            return Actor.user(person.id());
        }
        return entry.by() instanceof Author.Seat seat
                ? seating.find(entry.conference(), seat.id())
                        .flatMap(Participant::user)
                        .map(Actor::user)
                        .orElseGet(() -> new Actor(Actor.Kind.SEAT, seat.id().value()))
                : Actor.HOUSE;
    }
}
