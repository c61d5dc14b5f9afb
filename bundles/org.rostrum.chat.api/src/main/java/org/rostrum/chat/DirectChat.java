package org.rostrum.chat;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/**
 * Messages between two people with accounts, whether they are there or not. Nobody but the two ever reads one. Calls read
 * or write the database; a broken one throws an unchecked exception.
 */
@ProviderType
public interface DirectChat {

    /** The longest text, in UTF-16 units. */
    int MAX_TEXT = 2000;

    /** The most messages of one page, and the most conversations that are listed. */
    int MAX_PAGE = 100;

    /**
     * Writes to somebody and tells the {@link DirectListener}s. Refuses {@code right.required} without the right to
     * collaborate, {@code request.invalid} for oneself or for what is no plain text, {@code request.too-large},
     * {@code request.too-frequent}, {@code user.unknown} for who has no active account, {@code chat.blocked} if one of the
     * two wants no calls from the other.
     */
    Outcome<DirectMessage> write(User from, UserId to, String text);

    /** With whom somebody has written, the last first. */
    List<Conversation> list(User by);

    /**
     * A page of what the two have written, the newest first; empty if they never have.
     *
     * @param before the id of the last message of the page before this, {@link Long#MAX_VALUE} for the first
     * @param limit 1 to {@value #MAX_PAGE}
     */
    List<DirectMessage> read(User by, UserId with, long before, int limit);

    /**
     * Has read everything of the other up to this message, tells the listeners, and returns how much is unread yet. The
     * mark never goes back. Refuses {@code user.unknown} for who they have not written with.
     */
    Outcome<Integer> markRead(User by, UserId with, long upTo);
}
