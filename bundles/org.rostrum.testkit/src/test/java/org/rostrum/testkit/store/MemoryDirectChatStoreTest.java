package org.rostrum.testkit.store;

class MemoryDirectChatStoreTest extends DirectChatStoreContract {

    @Override
    protected MemoryDirectChatStore store() {
        return new MemoryDirectChatStore();
    }
}
