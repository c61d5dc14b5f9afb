package org.rostrum.testkit.store;

class MemoryPlanStoreTest extends PlanStoreContract {

    @Override
    protected MemoryPlanStore store() {
        return new MemoryPlanStore();
    }
}
