package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:user-logins}. */
@Service
@Command(scope = "rostrum", name = "user-logins", description = "Lists where an account is logged in.")
public final class UserLogins extends Listing {

    @Reference
    PeopleDesk people;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "created", "used", "expires", "network", "client");
        Refused.unlessDone(people.logins(user))
                .forEach(login -> sheet.add(
                        login.id(), login.created(), login.used(), login.expires(), login.network(), login.client()));
        return sheet;
    }
}
