package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:journal-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "journal-list",
        description = "Lists what happened in all conferences, the oldest first: who did what and when.")
public final class JournalList extends Listing {

    private static final int MOST = 1000;

    @Option(name = "--after", description = "The position behind which to begin; that of the last row goes on.")
    long after;

    @Option(name = "--count", description = "How many rows, 1 to 1000.")
    int count = 100;

    @Reference
    Desk desk;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("position", "at", "conference", "seq", "by", "event").orElse("Nothing happened");
        int most = Math.max(1, Math.min(count, MOST));
        for (JournalEntry entry : Refused.unlessDone(desk.journal(after, most))) {
            sheet.add(entry.position(), entry.at(), entry.conference(), entry.seq(), entry.by(), entry.event());
        }
        return sheet;
    }
}
