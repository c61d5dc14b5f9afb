package org.rostrum.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:occurrence-restore}. */
@Service
@Command(
        scope = "rostrum",
        name = "occurrence-restore",
        description = "Lets one occurrence take place as the rule says.")
public final class OccurrenceRestore implements Action {

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Argument(index = 1, name = "occurrence", description = "Its name, as occurrence-list has it", required = true)
    String occurrence;

    @Override
    public Object execute() throws Refused {
        Instant original = Typed.instant(occurrence, ZoneOffset.UTC);
        Refused.unlessDone(planner.restore(conference, original));
        session.getConsole().println("Restored " + original);
        return null;
    }
}
