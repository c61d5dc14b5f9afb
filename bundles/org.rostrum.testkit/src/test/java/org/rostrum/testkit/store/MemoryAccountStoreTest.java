package org.rostrum.testkit.store;

class MemoryAccountStoreTest extends AccountStoreContract {

    @Override
    protected MemoryAccountStore store() {
        return new MemoryAccountStore();
    }
}
