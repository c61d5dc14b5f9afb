package org.rostrum.testkit.store;

class MemoryMissedCallStoreTest extends MissedCallStoreContract {

    @Override
    protected MemoryMissedCallStore store() {
        return new MemoryMissedCallStore();
    }
}
