package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.conference.Conference;
import org.rostrum.schedule.ConferencePlan;

/** {@code rostrum:conference-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-list",
        description = "Lists the conferences you manage: those of all for administrators and operators.")
public final class ConferenceList implements Action {

    @Reference
    Desk desk;

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Override
    public Object execute() throws Refused {
        ShellTable table = new ShellTable();
        List.of("Id", "Topic", "Owner", "Mode", "State", "Next", "Seats").forEach(table::column);
        table.emptyTableText("No conferences");
        for (ConferencePlan plan : Refused.unlessDone(desk.plans())) {
            Optional<Conference> run = desk.run(plan);
            table.addRow()
                    .addContent(
                            plan.id(),
                            plan.topic(),
                            plan.owner(),
                            plan.mode(),
                            ConferenceShow.state(planner.state(plan), run),
                            planner.next(plan).map(it -> it.start().toString()).orElse(""),
                            run.map(room -> room.participants().size()).orElse(0) + "/" + plan.capacity());
        }
        table.print(session.getConsole());
        return null;
    }
}
