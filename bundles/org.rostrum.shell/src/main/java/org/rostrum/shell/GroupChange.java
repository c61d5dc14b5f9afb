package org.rostrum.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** {@code rostrum:group-change}. */
@Service
@Command(
        scope = "rostrum",
        name = "group-change",
        description = "Changes the name or the rights of a group. Who is in it is said with user-change.")
public final class GroupChange implements Action {

    @Reference
    PeopleDesk people;

    @Reference
    Session session;

    @Argument(name = "group", description = "Id of the group", required = true)
    @Completion(GroupIds.class)
    String group;

    @Option(name = "--name", description = "New name as people read it")
    String name;

    @Option(name = "--grant", multiValued = true, description = "A right to give; may be repeated")
    @Completion(Rights.class)
    List<Right> granted = List.of();

    @Option(name = "--revoke", multiValued = true, description = "A right to take; may be repeated")
    @Completion(Rights.class)
    List<Right> revoked = List.of();

    @Override
    public Object execute() throws Refused {
        Group changed =
                Refused.unlessDone(people.group(group).then(this::wanted).then(people::change));
        session.getConsole().println("Changed " + changed.id() + ": " + new TreeSet<>(changed.rights()));
        return null;
    }

    private Outcome<Group> wanted(Group before) {
        if (name != null && !User.isDisplayName(name)) {
            return Outcome.refused(Problems.GROUP_INVALID.because("--name: (expected: 1 to 100 characters)"));
        }
        Set<Right> rights = new HashSet<>(before.rights());
        rights.addAll(granted);
        rights.removeAll(Set.copyOf(revoked));
        return Outcome.done(new Group(before.id(), name == null ? before.name() : name, rights));
    }
}
