package org.rostrum.chat.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.Run;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;

/** Keeps the chat of conferences. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface RoomChatStore {

    /** What a part of the journal adds. */
    record Step(List<RoomLabel> labels, List<RoomMessage> messages, List<Stay> stays, Mark mark) {
        public Step {
            labels = List.copyOf(labels);
            messages = List.copyOf(messages);
            stays = List.copyOf(stays);
        }

        /** Whether only the mark moves. */
        public boolean isEmpty() {
            return labels.isEmpty() && messages.isEmpty() && stays.isEmpty();
        }
    }

    /** Keeps all of it or throws and keeps nothing. A label or stay that is there already is replaced. */
    void keep(Step step);

    /** How far the last step went. */
    Mark mark();

    /**
     * What somebody may read of a conference, the newest first.
     *
     * @param manages whether they may read all that was not private, wherever they were
     */
    List<RoomMessage> read(ConferenceKey conference, UserId reader, boolean manages, long before, int limit);

    /** The runs in which somebody could read a message when it was written; the last first. */
    List<RoomLabel> list(UserId reader, int limit);

    /** The last run of that name without a plan, without regard to case. */
    Optional<RoomLabel> findUnplanned(ConferenceId id);

    /** The conferences with a plan of which anything is kept. */
    Set<ConferenceKey> planned();

    /** How many messages are kept. */
    long count();

    /** Removes the messages of a conference and returns how many. */
    int remove(ConferenceKey conference);

    /** Removes what was written before {@code then} and returns how many messages. */
    int removeBefore(Instant then);

    /** Forgets labels and stays of runs of which no message is left, but for those that are open. */
    void tidy(Set<Run> open);
}
