package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:user-unlock}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-unlock",
        description = "Ends the lock that failed log-ins have put on an account.")
public final class UserUnlock implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Override
    public Object execute() throws Refused {
        session.getConsole()
                .println(
                        "Not locked: " + Refused.unlessDone(people.unlock(user)).id());
        return null;
    }
}
