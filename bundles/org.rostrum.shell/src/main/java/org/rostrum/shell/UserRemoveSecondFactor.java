package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:user-remove-second-factor}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-remove-second-factor",
        description = "Lets an account log in without codes, whose app and recovery codes are lost.")
public final class UserRemoveSecondFactor implements Action {

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
                .println("No second factor any more: "
                        + Refused.unlessDone(people.removeSecondFactor(user)).id());
        return null;
    }
}
