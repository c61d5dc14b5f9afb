package org.rostrum.testkit.store;

class MemoryKeyStoreTest extends KeyStoreContract {
    @Override
    protected MemoryKeyStore store() {
        return new MemoryKeyStore();
    }

    @Override
    protected MemoryAccountStore accounts() {
        return new MemoryAccountStore();
    }
}
