package org.rostrum.testkit.store;

class MemoryBlockStoreTest extends BlockStoreContract {

    @Override
    protected MemoryBlockStore store() {
        return new MemoryBlockStore();
    }
}
