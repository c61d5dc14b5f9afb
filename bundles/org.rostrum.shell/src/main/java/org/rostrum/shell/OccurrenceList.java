package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Occurrence;

/** {@code rostrum:occurrence-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "occurrence-list",
        description = "Lists when a scheduled conference takes place from now on.")
public final class OccurrenceList implements Action {

    private static final int MOST = 400;

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Option(name = "--most", description = "How many at most, 1 to 400")
    int most = 10;

    @Option(name = "--json", description = "As JSON, for programs")
    boolean json;

    @Override
    public Object execute() throws Refused {
        if (most < 1 || most > MOST) {
            throw new Refused(Problems.REQUEST_INVALID.because("--most: " + most + " (expected: 1 to " + MOST + ")"));
        }
        List<Occurrence> occurrences = Refused.unlessDone(planner.occurrences(conference, most));
        if (json) {
            session.getConsole().println(json(occurrences));
            return null;
        }
        ShellTable table = new ShellTable();
        List.of("Name", "Start", "End").forEach(table::column);
        table.emptyTableText("It does not take place any more");
        occurrences.forEach(it -> table.addRow().addContent(it.original(), it.start(), it.end()));
        table.print(session.getConsole());
        return null;
    }

    /** Times need no escapes. */
    private static String json(List<Occurrence> occurrences) {
        List<String> items = occurrences.stream()
                .map(it -> "{\"original\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}"
                        .formatted(it.original(), it.start(), it.end()))
                .toList();
        return "[" + String.join(",", items) + "]";
    }
}
