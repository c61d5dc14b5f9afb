package org.rostrum.testkit.store;

/** The store in memory keeps the promises of the one in the database. */
class MemoryFileStoreTest extends FileStoreContract {

    @Override
    protected MemoryFileStore store() {
        return new MemoryFileStore();
    }
}
