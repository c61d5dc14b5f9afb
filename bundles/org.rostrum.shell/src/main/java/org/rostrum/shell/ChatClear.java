package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:chat-clear}. */
@Service
@Command(scope = "rostrum", name = "chat-clear", description = "Removes what was written in all runs of a conference.")
public final class ChatClear implements Action {

    @Reference
    ChatDesk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        int removed = Refused.unlessDone(desk.clear(conference));
        session.getConsole().println("Removed " + removed + " messages");
        return null;
    }
}
