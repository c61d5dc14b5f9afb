package org.rostrum.shell;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;

/** {@code rostrum:user-add}. */
@Service
@Command(scope = "rostrum", name = "user-add", description = "Adds an account and prints its password, once.")
public final class UserAdd implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    String user;

    @Argument(index = 1, name = "name", description = "Name as others read it", required = true)
    String name;

    @Option(name = "--right", multiValued = true, description = "A right of the account; may be repeated")
    @Completion(Rights.class)
    List<Right> rights = List.of();

    @Option(name = "--ask", description = "Type the password, unseen, instead of having one made")
    boolean ask;

    @Override
    public Object execute() throws Exception {
        Password password = Password.of(session, ask);
        User added = Refused.unlessDone(people.add(user, name, Set.copyOf(rights), password.text()));
        session.getConsole().println("Added " + added.id());
        password.printIfMade(session);
        return null;
    }
}
