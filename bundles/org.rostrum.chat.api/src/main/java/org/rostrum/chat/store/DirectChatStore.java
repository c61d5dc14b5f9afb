package org.rostrum.chat.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.chat.DirectMessage;
import org.rostrum.identity.UserId;

/** Keeps messages between two. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface DirectChatStore {

    /** The last message that somebody has with another, and how many of the other's are behind the read mark. */
    record Correspondence(UserId with, DirectMessage last, int unread) {}

    /** Keeps a message under the next id: ids become visible in their order. */
    DirectMessage add(UserId from, UserId to, Instant at, String text);

    /** What the two wrote, the newest first. */
    List<DirectMessage> read(UserId one, UserId other, long before, int limit);

    /** What somebody has with others, the last first. */
    List<Correspondence> list(UserId user, int limit);

    /** Moves the read mark forward; returns false if the two have not written. */
    boolean markRead(UserId reader, UserId with, long upTo);

    int countUnread(UserId reader, UserId with);

    /** How many messages are kept. */
    long count();

    /** Removes what was written before {@code then} and returns how many. */
    int removeBefore(Instant then);
}
