package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:user-disconnect}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-disconnect",
        description = "Ends the log-ins of an account on all devices, or one of them.")
public final class UserDisconnect implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Argument(index = 1, name = "login", description = "Id of one log-in as user-logins lists it; without, all")
    String login;

    @Override
    public Object execute() throws Refused {
        if (login == null) {
            session.getConsole().println("Logged out everywhere: " + Refused.unlessDone(people.disconnect(user)));
            return null;
        }
        Refused.unlessDone(people.disconnect(user, login));
        session.getConsole().println("Ended " + login);
        return null;
    }
}
