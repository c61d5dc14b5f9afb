package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
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
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** {@code rostrum:group-add}. */
@Service
@Command(scope = "rostrum", name = "group-add", description = "Adds a group that nobody is in.")
public final class GroupAdd implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "group", description = "Id of the group", required = true)
    String group;

    @Argument(index = 1, name = "name", description = "Name as people read it", required = true)
    String name;

    @Option(name = "--right", multiValued = true, description = "A right of those in it; may be repeated")
    @Completion(Rights.class)
    List<Right> rights = List.of();

    @Override
    public Object execute() throws Refused {
        Group added = Refused.unlessDone(wanted().then(people::add));
        session.getConsole().println("Added " + added.id());
        return null;
    }

    private Outcome<Group> wanted() {
        Optional<GroupId> id = GroupId.parse(group);
        return id.isPresent() && User.isDisplayName(name)
                ? Outcome.done(new Group(id.get(), name, Set.copyOf(rights)))
                : Outcome.refused(Problems.GROUP_INVALID.because("An id has 1 to 64 letters, digits, dots, underscores"
                        + " and hyphens, a name 1 to 100 characters."));
    }
}
