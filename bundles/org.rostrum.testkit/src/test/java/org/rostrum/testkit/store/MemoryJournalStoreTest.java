package org.rostrum.testkit.store;

class MemoryJournalStoreTest extends JournalStoreContract {

    @Override
    protected MemoryJournalStore store() {
        return new MemoryJournalStore();
    }
}
