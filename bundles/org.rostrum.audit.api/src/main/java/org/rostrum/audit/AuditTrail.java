package org.rostrum.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/** What was taken down, for administrators and security administrators. Calls read the database. */
@ProviderType
public interface AuditTrail {

    /** The most lines of one answer. */
    int MOST = 10_000;

    /**
     * A part of the lines.
     *
     * @param total how many there are in all that fit
     */
    record Page(List<AuditLine> lines, long total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The lines that fit, the newest first. Refuses {@code right.required}.
     *
     * @param offset how many of them to pass over, from 0
     * @param limit 1 to {@link #MOST}
     */
    Outcome<Page> read(AuditQuery query, int offset, int limit, User by);
}
