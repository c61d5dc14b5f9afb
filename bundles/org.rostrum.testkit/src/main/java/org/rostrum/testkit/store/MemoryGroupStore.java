package org.rostrum.testkit.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.GroupStore;

/** Keeps groups until the test ends. */
public final class MemoryGroupStore implements GroupStore {

    private final Map<GroupId, Group> groups = new ConcurrentHashMap<>();
    private final MemoryAccountStore accounts;

    /** Groups of these accounts. */
    public MemoryGroupStore(MemoryAccountStore accounts) {
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
    public boolean add(Group group) {
        return groups.putIfAbsent(group.id(), group) == null;
    }

    @Override
    public boolean replace(Group group) {
        return groups.replace(group.id(), group) != null;
    }

    @Override
    public boolean remove(GroupId id) {
        for (Account account : accounts.list()) {
            accounts.replace(account.inGroups(
                    account.groups().stream().filter(group -> !group.equals(id)).collect(Collectors.toSet())));
        }
        return groups.remove(id) != null;
    }
}
