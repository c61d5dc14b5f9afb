package org.rostrum.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the audit.
 *
 * @param id names the line
 * @param at when, to the microsecond; of two lines of one server the later has the later time
 * @param position of the journal's entry it was made of; empty for what did not happen in a conference
 */
public record AuditLine(String id, Instant at, Deed deed, Optional<Long> position) {
    public AuditLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(position, "position");
    }
}
