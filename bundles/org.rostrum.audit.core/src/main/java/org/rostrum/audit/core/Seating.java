package org.rostrum.audit.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.store.JournalEntry;

/** Who sat where of late, and how the conference was called: the journal names seats and keys. For one thread. */
final class Seating {

    private static final int SEATS = 20_000;
    private static final int CONFERENCES = 2_000;

    private record Seat(ConferenceKey conference, ParticipantId seat) {}

    /** Forgets the eldest. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        Recent(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    private final ConferenceService conferences;
    private final Map<Seat, Participant> seats = new Recent<>(SEATS);
    private final Map<ConferenceKey, ConferenceId> names = new Recent<>(CONFERENCES);

    Seating(ConferenceService conferences) {
        this.conferences = conferences;
    }

    void learn(JournalEntry entry) {
        if (entry.event() instanceof Event.Opened opened) {
            names.put(opened.key(), opened.id());
        }
        if (entry.event() instanceof Event.IdChanged changed) {
            names.put(entry.conference(), changed.id());
        }
        if (entry.event() instanceof Event.Arrived arrived) {
            seats.put(new Seat(entry.conference(), arrived.who()), arrived.participant());
        }
    }

    Optional<Participant> find(ConferenceKey conference, ParticipantId seat) {
        return Optional.ofNullable(seats.get(new Seat(conference, seat)))
                .or(() -> conferences.find(conference).map(room -> room.participants()
                        .get(seat)));
    }

    /** As people call it; the name that never changes if nobody remembers another. */
    String nameOf(ConferenceKey conference) {
        return Optional.ofNullable(names.get(conference))
                .or(() -> conferences.find(conference).map(Conference::id))
                .map(ConferenceId::value)
                .orElseGet(() -> conference.value().toString());
    }
}
