package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:invitation-resend}. */
@Service
@Command(
        scope = "rostrum",
        name = "invitation-resend",
        description = "Sends an invitation once more, or all that were not sent.")
public final class InvitationResend implements Action {

    @Reference
    InvitationDesk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Argument(index = 1, name = "invitee", description = "User id or e-mail address; without, all that were not sent")
    String invitee;

    @Override
    public Object execute() throws Refused {
        int queued = Refused.unlessDone(desk.resend(conference, invitee == null ? "" : invitee))
                .size();
        session.getConsole().println("Queued: " + queued);
        return null;
    }
}
