package org.rostrum.calling.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.calling.CallId;
import org.rostrum.calling.MissedCall;
import org.rostrum.identity.UserId;

/** Keeps missed calls. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface MissedCallStore {

    void add(MissedCall call);

    /** A part of what somebody missed, the newest first. */
    List<MissedCall> list(UserId callee, int offset, int limit);

    int count(UserId callee);

    int countUnseen(UserId callee);

    /** All of theirs are seen from now on. */
    void markSeen(UserId callee);

    /** Returns false if they missed no such call. */
    boolean remove(UserId callee, CallId call);

    /** Removes what was placed before {@code then} and returns how many. */
    int removeBefore(Instant then);
}
