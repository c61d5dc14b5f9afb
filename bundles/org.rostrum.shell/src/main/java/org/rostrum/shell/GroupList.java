package org.rostrum.shell;

import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.identity.Group;
import org.rostrum.identity.User;

/** {@code rostrum:group-list}. */
@Service
@Command(scope = "rostrum", name = "group-list", description = "Lists the groups, their rights and who is in them.")
public final class GroupList extends Listing {

    @Reference
    PeopleDesk people;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "name", "rights", "members");
        for (Group group : Refused.unlessDone(people.groups())) {
            var members = Refused.unlessDone(people.members(group.id().value()));
            sheet.add(
                    group.id(),
                    group.name(),
                    new TreeSet<>(group.rights()),
                    members.stream().map(User::id).map(String::valueOf).toList());
        }
        return sheet;
    }
}
