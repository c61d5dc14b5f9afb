package org.rostrum.testkit.store;

import org.rostrum.testkit.conference.MemoryJournalStore;

class MemoryJournalStoreTest extends JournalStoreContract {

    @Override
    protected MemoryJournalStore store() {
        return new MemoryJournalStore();
    }
}
