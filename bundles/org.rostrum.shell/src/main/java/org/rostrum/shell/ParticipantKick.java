package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:participant-kick}. */
@Service
@Command(scope = "rostrum", name = "participant-kick", description = "Removes somebody from a conference.")
public final class ParticipantKick implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Argument(index = 1, name = "participant", description = "Id of the seat", required = true)
    @Completion(ParticipantIds.class)
    String participant;

    @Override
    public Object execute() throws Refused {
        Refused.unlessDone(desk.kick(conference, participant));
        session.getConsole().println("Removed " + participant);
        return null;
    }
}
