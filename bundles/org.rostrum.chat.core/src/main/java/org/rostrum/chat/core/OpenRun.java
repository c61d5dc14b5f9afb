package org.rostrum.chat.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.chat.store.Stay;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.store.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run as far as the journal was read: its state, who can read the chat at that point and since when. A stay is told only
 * when a message came to it, and then again when it ends: a run in which nobody writes leaves nothing behind. From the same
 * entries always follows the same. On one thread.
 */
final class OpenRun {

    private static final Logger LOG = LoggerFactory.getLogger(OpenRun.class);

    private final Run run;
    private final long begin;
    private final Map<ParticipantId, Stay> readers = new HashMap<>();
    private final Set<ParticipantId> told = new HashSet<>();
    private Conference room;

    /** @param first the entry of that event, which names the run as all entries behind it do */
    OpenRun(Event.Opened opened, JournalEntry first) {
        this.run = new Run(opened.key(), first.opened());
        this.begin = first.position();
        this.room = Conference.open(opened);
    }

    Run run() {
        return run;
    }

    long begin() {
        return begin;
    }

    RoomLabel label(boolean planned) {
        return new RoomLabel(run, room.id(), room.settings().topic(), planned);
    }

    /** The next event, if it is no message. Returns the stays that it ended and that were told before. */
    List<Stay> follow(JournalEntry entry) {
        apply(entry);
        if (entry.event() instanceof Event.OfSeat one) {
            return look(List.of(one.who()), entry.seq());
        }
        Set<ParticipantId> all = new HashSet<>(readers.keySet());
        all.addAll(room.participants().keySet());
        return look(all, entry.seq());
    }

    /** An event that cannot be applied is a bug of ours, and no reason to keep no message any more. */
    private void apply(JournalEntry entry) {
        try {
            room = room.after(entry.event(), entry.at());
        } catch (RuntimeException bug) {
            LOG.error("The event at position {} of the journal cannot be applied", entry.position(), bug);
        }
    }

    private List<Stay> look(Iterable<ParticipantId> seats, long seq) {
        List<Stay> ended = new ArrayList<>();
        for (ParticipantId seat : seats) {
            Optional<Stay> next = room.find(seat).flatMap(who -> stay(who, seq));
            Stay known = readers.get(seat);
            if (known != null
                    && next.filter(stay -> stay.moderates() == known.moderates())
                            .isPresent()) {
                continue;
            }
            readers.remove(seat);
            next.ifPresent(stay -> readers.put(seat, stay));
            if (told.remove(seat)) {
                ended.add(known.until(seq));
            }
        }
        return ended;
    }

    private Optional<Stay> stay(Participant who, long seq) {
        boolean reads = !who.waits() && room.allows(who, Feature.CHAT_READING);
        return who.user()
                .filter(user -> reads)
                .map(user -> new Stay(
                        run, who.id(), user, seq, Optional.empty(), who.role().moderates()));
    }

    /** The next event, a message, as it is kept. */
    RoomMessage message(JournalEntry entry, Event.Said said) {
        Optional<Participant> from = room.find(said.who());
        Optional<Participant> to = said.to() instanceof Audience.One one ? room.find(one.who()) : Optional.empty();
        apply(entry);
        return new RoomMessage(
                entry.position(),
                run,
                entry.seq(),
                entry.at(),
                from.flatMap(Participant::user),
                from.map(Participant::name).orElse(""),
                audience(said.to()),
                to.filter(who -> readers.containsKey(who.id())).flatMap(Participant::user),
                to.map(Participant::name),
                said.text(),
                said.file());
    }

    private static RoomMessage.To audience(Audience to) {
        if (to instanceof Audience.One) {
            return RoomMessage.To.ONE;
        }
        return to instanceof Audience.Moderators ? RoomMessage.To.MODERATORS : RoomMessage.To.EVERYONE;
    }

    /** Those who can read this message by being there, and were not told yet. */
    List<Stay> tell(RoomMessage message) {
        if (message.to() == RoomMessage.To.ONE) {
            return List.of();
        }
        return readers.values().stream()
                .filter(stay -> stay.moderates() || message.to() == RoomMessage.To.EVERYONE)
                .filter(stay -> told.add(stay.seat()))
                .toList();
    }
}
