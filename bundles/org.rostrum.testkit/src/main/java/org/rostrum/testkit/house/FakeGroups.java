package org.rostrum.testkit.house;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Groups;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Groups in memory, of the accounts it is given. */
public final class FakeGroups implements Groups {

    private final Accounts accounts;
    private final Map<GroupId, Group> groups = new ConcurrentHashMap<>(Map.of(Group.EVERYBODY.id(), Group.EVERYBODY));

    public FakeGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    @Override
    public List<Group> list() {
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> group.id().value()))
                .toList();
    }

    @Override
    public List<User> members(GroupId id) {
        return accounts.listDetails().stream()
                .filter(account -> account.groups().contains(id))
                .map(AccountDetails::user)
                .toList();
    }

    @Override
    public Outcome<Group> add(Group group) {
        return groups.putIfAbsent(group.id(), group) == null
                ? Outcome.done(group)
                : Outcome.refused(Problems.GROUP_TAKEN.because("There is such a group."));
    }

    @Override
    public Outcome<Group> change(Group changed) {
        groups.put(changed.id(), changed);
        return Outcome.done(changed);
    }

    @Override
    public Outcome<Group> remove(GroupId id) {
        return Outcome.done(groups.remove(id));
    }
}
