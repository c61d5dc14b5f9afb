package org.rostrum.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which lines are wanted: those that fit all that is asked.
 *
 * @param since not before then
 * @param until before then
 * @param who the id of the actor, whole
 * @param what a word whole, as {@code account.added}, or all of a kind, as {@code account}
 * @param on the id of what it was done to, whole
 * @param failed true: only what was refused; false: only what was done
 */
public record AuditQuery(
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> who,
        Optional<String> what,
        Optional<String> on,
        Optional<Boolean> failed) {

    /** All lines. */
    public static final AuditQuery ALL = new AuditQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditQuery {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(failed, "failed");
    }

    /** What memory knows as a database does. */
    public boolean fits(AuditLine line) {
        Deed deed = line.deed();
        return since.stream().noneMatch(line.at()::isBefore)
                && until.stream().allMatch(line.at()::isBefore)
                && who.stream().allMatch(deed.who().id()::equals)
                && what.stream()
                        .allMatch(
                                word -> deed.what().equals(word) || deed.what().startsWith(word + "."))
                && on.stream().allMatch(id -> deed.on().filter(id::equals).isPresent())
                && failed.stream().allMatch(wanted -> wanted != deed.outcome().equals(Deed.DONE));
    }
}
