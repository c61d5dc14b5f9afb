package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.Profile.Field;

/** {@code rostrum:user-reach}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-reach",
        description = "Changes how a person is reached, one part at a time; without a value it is taken away.")
public final class UserReach implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Argument(
            index = 1,
            name = "part",
            description = "EMAIL, LANGUAGE, ZONE, COMPANY, MOBILE, WORK or HOME",
            required = true)
    Field part;

    @Argument(index = 2, name = "value", description = "ann@example.org, en-GB, Europe/London, ...")
    String value = "";

    @Override
    public Object execute() throws Refused {
        Refused.unlessDone(people.account(user)
                .then(account -> people.profile(account).with(part, value))
                .then(profile -> people.change(user, profile)));
        session.getConsole().println("Changed " + part.key() + " of " + user);
        return null;
    }
}
