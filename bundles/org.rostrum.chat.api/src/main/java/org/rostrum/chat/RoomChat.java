package org.rostrum.chat;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/**
 * The kept chat of conferences. Somebody with an account reads what they could read when it was written: what was to
 * everyone while they were inside, what was to the moderators while they moderated, what was to them alone, and what they
 * wrote themselves. Who moderates the plan, operators and administrators read also what was to everyone and to the moderators
 * while they were not there; nobody but the two reads what is private. A message is here about half a second after it was
 * written. Calls read or write the database; a broken one throws an unchecked exception.
 */
@ProviderType
public interface RoomChat {

    /** The most messages of one page, and the most runs that are listed. */
    int MAX_PAGE = 100;

    /** The runs, of plans that still are there and of calls, in which {@code by} could read anything; the last first. */
    List<RoomLabel> list(User by);

    /**
     * A page of what {@code by} may read of all runs of a conference, the newest first. Refuses
     * {@code conference.unknown} to who may read nothing of it: there is no telling whether there is anything.
     *
     * @param before the position of the last message of the page before this, {@link Long#MAX_VALUE} for the first
     * @param limit 1 to {@value #MAX_PAGE}
     */
    Outcome<List<RoomMessage>> read(ConferenceId id, User by, long before, int limit);

    /**
     * Removes what was written in all runs of a conference and returns how many messages that were; by the owner of the
     * plan or an administrator. Refuses {@code conference.unknown} as {@link #read}, {@code right.required}.
     */
    Outcome<Integer> clear(ConferenceId id, User by);
}
