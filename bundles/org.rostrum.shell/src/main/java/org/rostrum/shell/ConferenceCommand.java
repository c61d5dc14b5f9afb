package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.conference.Conference;
import org.rostrum.console.Refused;

/** {@code rostrum:conference-command}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-command",
        description = "Gives any command to a running conference, as clients do: conference-command 4711 lock on=true")
public final class ConferenceCommand implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Argument(index = 1, name = "type", description = "What to do", required = true)
    @Completion(CommandTypes.class)
    String type;

    @Argument(
            index = 2,
            name = "key=value",
            description = "Its properties. Lists with commas: seats=a,b. What has parts as JSON in single quotes."
                    + " A wrong one is answered with those that are expected.",
            multiValued = true)
    List<String> properties = List.of();

    @Override
    public Object execute() throws Refused {
        Conference after =
                Refused.unlessDone(TypedCommand.read(type, properties).then(command -> desk.give(conference, command)));
        session.getConsole().println("Done: " + after.id() + " is at event " + after.seq());
        return null;
    }
}
