package org.rostrum.shell;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.Deed;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** {@code rostrum:audit-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "audit-list",
        description = "Lists who did what to what, from where, and what came of it, the newest first.")
public final class AuditList extends Listing {

    private static final int MOST = 1000;

    @Reference
    AuditDesk audit;

    @Option(name = "--since", description = "Not before then, as 2026-11-23T10:00:00Z")
    String since;

    @Option(name = "--until", description = "Before then")
    String until;

    @Option(name = "--who", description = "The account")
    String who;

    @Option(name = "--what", description = "A word, as account.added, or all of a kind, as account")
    String what;

    @Option(name = "--on", description = "The id of what it was done to")
    String on;

    @Option(name = "--refused", description = "Only what was refused")
    boolean refused;

    @Option(name = "--offset", description = "How many to pass over")
    int offset;

    @Option(name = "--most", description = "How many, 1 to 1000")
    int most = 50;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet =
                new Sheet("at", "kind", "who", "from", "what", "on", "outcome", "detail").orElse("Nothing was done");
        AuditQuery query = new AuditQuery(
                time("--since", since),
                time("--until", until),
                Optional.ofNullable(who),
                Optional.ofNullable(what),
                Optional.ofNullable(on),
                refused ? Optional.of(true) : Optional.empty());
        int count = Math.max(1, Math.min(most, MOST));
        for (AuditLine line : Refused.unlessDone(audit.read(query, Math.max(0, offset), count))
                .lines()) {
            Deed deed = line.deed();
            Actor actor = deed.who();
            sheet.add(
                    line.at(),
                    actor.kind(),
                    actor.id(),
                    deed.from(),
                    deed.what(),
                    deed.on(),
                    deed.outcome(),
                    deed.detail());
        }
        return sheet;
    }

    private static Optional<Instant> time(String option, String typed) throws Refused {
        try {
            return Optional.ofNullable(typed).map(Instant::parse);
        } catch (DateTimeParseException notATime) {
            return Refused.unlessDone(Outcome.refused(
                    Problems.REQUEST_INVALID.because(option + ": (expected: as 2026-11-23T10:00:00Z)")));
        }
    }
}
