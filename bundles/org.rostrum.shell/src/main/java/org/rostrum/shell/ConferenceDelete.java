package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.schedule.ConferencePlan;

/** {@code rostrum:conference-delete}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-delete",
        description = "Deletes a conference that does not run, or a template.")
public final class ConferenceDelete implements Action {

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        ConferencePlan plan = Refused.unlessDone(planner.plan(conference));
        session.getConsole()
                .println("Deleted " + Refused.unlessDone(planner.delete(plan)).id());
        return null;
    }
}
