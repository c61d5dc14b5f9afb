package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.User;

/** {@code rostrum:user-reset-password}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-reset-password",
        description = "Gives an account a new password, printed once, and ends its log-ins.")
public final class UserResetPassword implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Option(name = "--ask", description = "Type the password, unseen, instead of having one made")
    boolean ask;

    @Override
    public Object execute() throws Exception {
        Password password = Password.of(session, ask);
        User changed = Refused.unlessDone(people.resetPassword(user, password.text()));
        session.getConsole().println("New password of " + changed.id() + " is set");
        password.printIfMade(session);
        return null;
    }
}
