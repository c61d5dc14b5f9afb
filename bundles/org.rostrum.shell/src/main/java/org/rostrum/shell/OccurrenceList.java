package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Deviation;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Recurrence;

/** {@code rostrum:occurrence-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "occurrence-list",
        description = "Lists when a scheduled conference takes place from now on.")
public final class OccurrenceList extends Listing {

    private static final int MOST = 400;

    @Reference
    Planner planner;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Option(name = "--most", description = "How many at most, 1 to 400")
    int most = 10;

    @Option(name = "--exceptions", description = "Those that are cancelled or moved instead, past ones included")
    boolean exceptions;

    @Override
    protected Sheet sheet() throws Refused {
        if (exceptions) {
            return deviations();
        }
        if (most < 1 || most > MOST) {
            throw new Refused(Problems.REQUEST_INVALID.because("--most: " + most + " (expected: 1 to " + MOST + ")"));
        }
        List<Occurrence> occurrences = Refused.unlessDone(planner.occurrences(conference, most));
        Sheet sheet = new Sheet("original", "start", "end").orElse("It does not take place any more");
        occurrences.forEach(it -> sheet.add(it.original(), it.start(), it.end()));
        return sheet;
    }

    private Sheet deviations() throws Refused {
        Sheet sheet = new Sheet("original", "cancelled", "start", "duration").orElse("All take place as the rule says");
        for (Deviation one : Refused.unlessDone(planner.deviations(conference))) {
            sheet.add(
                    one.original(),
                    one.to().isEmpty(),
                    one.to().map(Recurrence.Moved::start),
                    one.to().map(Recurrence.Moved::duration));
        }
        return sheet;
    }
}
