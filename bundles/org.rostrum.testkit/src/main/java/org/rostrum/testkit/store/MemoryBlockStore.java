package org.rostrum.testkit.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.calling.store.BlockStore;
import org.rostrum.identity.UserId;

/** Keeps who blocks whom until the test ends. */
public final class MemoryBlockStore implements BlockStore {

    private final Map<UserId, Set<UserId>> blocked = new ConcurrentHashMap<>();

    @Override
    public Set<UserId> blockedBy(UserId user) {
        return Set.copyOf(blocked.getOrDefault(user, Set.of()));
    }

    @Override
    public boolean isBlocked(UserId by, UserId whom) {
        return blockedBy(by).contains(whom);
    }

    @Override
    public void block(UserId by, UserId whom) {
        blocked.computeIfAbsent(by, who -> ConcurrentHashMap.newKeySet()).add(whom);
    }

    @Override
    public void unblock(UserId by, UserId whom) {
        blocked.getOrDefault(by, ConcurrentHashMap.newKeySet()).remove(whom);
    }
}
