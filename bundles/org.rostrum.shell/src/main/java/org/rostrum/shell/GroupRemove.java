package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:group-remove}. */
@Service
@Command(scope = "rostrum", name = "group-remove", description = "Removes a group, not those in it.")
public final class GroupRemove implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "group", description = "Id of the group", required = true)
    @Completion(GroupIds.class)
    String group;

    @Override
    public Object execute() throws Refused {
        session.getConsole()
                .println("Removed "
                        + Refused.unlessDone(people.removeGroup(group)).id());
        return null;
    }
}
