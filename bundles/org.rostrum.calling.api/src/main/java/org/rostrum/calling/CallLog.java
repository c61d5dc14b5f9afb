package org.rostrum.calling;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** What somebody missed, and from whom they want no calls. Reads or writes the database. */
@ProviderType
public interface CallLog {

    /** The most people one can block. */
    int MAX_BLOCKED = 1000;

    /**
     * A part of the missed calls, the newest first.
     *
     * @param total how many there are in all
     * @param unseen how many of them have not been looked at
     */
    record Page(List<MissedCall> calls, int total, int unseen) {
        public Page {
            calls = List.copyOf(calls);
        }
    }

    /** Part of what somebody missed. */
    Page missed(UserId callee, int offset, int limit);

    /** They have looked at all of them; their devices are told. */
    void seen(UserId callee);

    /** Forgets one. Refuses {@code call.unknown}. */
    Outcome<CallId> forget(UserId callee, CallId call);

    /** Whose calls are refused. */
    Set<UserId> blocked(UserId by);

    /** Refuses {@code user.unknown}, {@code call.invalid} for oneself, {@code limit.exceeded}. */
    Outcome<UserId> block(UserId by, UserId whom);

    /** Does nothing if they are not blocked. */
    void unblock(UserId by, UserId whom);
}
