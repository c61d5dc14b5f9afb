package org.rostrum.testkit.store;

class MemoryRoomChatStoreTest extends RoomChatStoreContract {

    @Override
    protected MemoryRoomChatStore store() {
        return new MemoryRoomChatStore();
    }
}
