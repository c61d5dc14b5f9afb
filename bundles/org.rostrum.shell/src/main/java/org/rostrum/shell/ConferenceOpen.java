package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.conference.Conference;
import org.rostrum.console.Refused;

/** {@code rostrum:conference-open}. */
@Service
@Command(scope = "rostrum", name = "conference-open", description = "Opens a conference now.")
public final class ConferenceOpen implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        Conference opened = Refused.unlessDone(desk.open(conference));
        session.getConsole().println("Opened " + opened.id());
        return null;
    }
}
