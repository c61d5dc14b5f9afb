package org.rostrum.soap.groups;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.guard.Rights;

/** Gives each call of an administrator to the house. */
public final class GroupsService implements Groups {

    private final org.rostrum.identity.Groups groups;
    private final Supplier<User> caller;

    /**
     * @param caller who calls now
     */
    public GroupsService(org.rostrum.identity.Groups groups, Supplier<User> caller) {
        this.groups = groups;
        this.caller = caller;
    }

    @Override
    public GroupXml addGroup(String id, GroupChangeXml group) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        GroupId wanted = GroupId.parse(id)
                .orElseThrow(() -> new ProblemFault(Problems.GROUP_INVALID.because(
                        "id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)")));
        Group made = group.appliedTo(new Group(wanted, wanted.value(), Set.of()));
        return GroupXml.of(ProblemFault.valueOf(groups.add(made)));
    }

    @Override
    public List<GroupXml> listGroups() throws ProblemFault {
        Rights.requireSight(caller.get());
        return groups.list().stream().map(GroupXml::of).toList();
    }

    @Override
    public GroupXml getGroup(String id) throws ProblemFault {
        Rights.requireSight(caller.get());
        return GroupXml.of(find(id));
    }

    @Override
    public List<String> listMembers(String id) throws ProblemFault {
        Rights.requireSight(caller.get());
        return groups.members(find(id).id()).stream()
                .map(user -> user.id().value())
                .toList();
    }

    @Override
    public GroupXml changeGroup(String id, GroupChangeXml change) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        return GroupXml.of(ProblemFault.valueOf(groups.change(change.appliedTo(find(id)))));
    }

    @Override
    public void removeGroup(String id) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        ProblemFault.valueOf(groups.remove(find(id).id()));
    }

    private Group find(String id) throws ProblemFault {
        return GroupId.parse(id)
                .flatMap(groups::find)
                .orElseThrow(() -> new ProblemFault(Problems.GROUP_UNKNOWN.because("There is no such group.")));
    }
}
