package org.rostrum.testkit.store;

class MemoryLoginStoreTest extends LoginStoreContract {

    @Override
    protected MemoryLoginStore store() {
        return new MemoryLoginStore();
    }
}
