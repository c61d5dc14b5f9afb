package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.conference.Conference;
import org.rostrum.schedule.ConferencePlan;

/** {@code rostrum:conference-show}. */
@Service
@Command(scope = "rostrum", name = "conference-show", description = "Shows one conference.")
public final class ConferenceShow implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        ConferencePlan plan = Refused.unlessDone(desk.plan(conference));
        Optional<Conference> run = desk.run(plan);
        ShellTable table = new ShellTable().noHeaders();
        List.of("Name", "Value").forEach(table::column);
        table.addRow().addContent("Id", plan.id());
        table.addRow().addContent("Topic", plan.topic());
        table.addRow().addContent("Description", plan.description());
        table.addRow().addContent("Owner", plan.owner());
        table.addRow().addContent("Moderators", plan.moderators());
        table.addRow().addContent("Launch", plan.launch());
        table.addRow().addContent("Mode", plan.mode());
        table.addRow().addContent("Capacity", plan.capacity());
        table.addRow().addContent("Created", plan.created());
        table.addRow().addContent("State", state(plan, run));
        run.ifPresent(room ->
                table.addRow().addContent("Seats taken", room.participants().size()));
        table.print(session.getConsole());
        return null;
    }

    /** One word for where it stands. */
    static String state(ConferencePlan plan, Optional<Conference> run) {
        if (run.isPresent()) {
            return run.get().phase().toString();
        }
        return plan.ended().isPresent() ? "ENDED" : "CLOSED";
    }
}
