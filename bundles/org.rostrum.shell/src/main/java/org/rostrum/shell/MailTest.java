package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.schedule.invitation.MailTrial;

/** {@code rostrum:mail-test}. */
@Service
@Command(
        scope = "rostrum",
        name = "mail-test",
        description = "Sends one message over the mail server that is configured, and says what is wrong with it.")
public final class MailTest implements Action {

    @Reference
    MailDesk desk;

    @Reference
    Session session;

    @Argument(name = "address", description = "Where it goes, name@example.org", required = true)
    String address;

    @Override
    public Object execute() throws Refused {
        MailTrial.Taken taken = Refused.unlessDone(desk.test(address));
        session.getConsole()
                .println("Taken by " + taken.server() + " from " + taken.from() + " for " + taken.to()
                        + ". Look whether it arrives.");
        return null;
    }
}
