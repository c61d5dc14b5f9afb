package org.rostrum.testkit.store;

class MemoryInvitationStoreTest extends InvitationStoreContract {
    @Override
    protected Stores stores() {
        MemoryPlanStore plans = new MemoryPlanStore();
        return new Stores(plans, new MemoryInvitationStore(plans));
    }
}
