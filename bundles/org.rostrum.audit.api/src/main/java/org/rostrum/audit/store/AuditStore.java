package org.rostrum.audit.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;

/** Keeps the audit. Lines are added and grow old; none is ever changed. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface AuditStore {

    /** Adds all or none. */
    void add(List<AuditLine> lines);

    /** A part of the lines that fit, the newest first. */
    List<AuditLine> find(AuditQuery query, int offset, int limit);

    /** How many fit. */
    long count(AuditQuery query);

    /** The highest position of the journal that a line was made of; 0 if none was. */
    long lastPosition();

    /** Removes the lines of before {@code then} and returns how many; the only way a line ever goes. */
    int removeBefore(Instant then);
}
