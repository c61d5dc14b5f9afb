package org.rostrum.testkit.store;

class MemoryGroupStoreTest extends GroupStoreContract {

    private final MemoryAccountStore accounts = new MemoryAccountStore();
    private final MemoryGroupStore groups = new MemoryGroupStore(accounts);

    @Override
    protected MemoryGroupStore store() {
        return groups;
    }

    @Override
    protected MemoryAccountStore accounts() {
        return accounts;
    }
}
