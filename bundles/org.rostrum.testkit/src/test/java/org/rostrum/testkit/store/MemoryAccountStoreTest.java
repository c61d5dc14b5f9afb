package org.rostrum.testkit.store;

class MemoryAccountStoreTest extends AccountStoreContract {

    private final MemoryAccountStore accounts = new MemoryAccountStore();

    @Override
    protected MemoryAccountStore store() {
        return accounts;
    }

    @Override
    protected MemoryGroupStore groups() {
        return new MemoryGroupStore(accounts);
    }
}
