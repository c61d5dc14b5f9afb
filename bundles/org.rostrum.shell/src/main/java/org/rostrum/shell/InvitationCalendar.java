package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:invitation-calendar}. */
@Service
@Command(
        scope = "rostrum",
        name = "invitation-calendar",
        description = "Prints a conference for calendars, as iCalendar.")
public final class InvitationCalendar implements Action {

    @Reference
    InvitationDesk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        session.getConsole().print(Refused.unlessDone(desk.calendar(conference)));
        return null;
    }
}
