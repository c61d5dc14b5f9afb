package org.rostrum.testkit.store;

import org.junit.jupiter.api.Nested;

class MemoryPlanStoreTest {

    @Nested
    class Plans extends PlanStoreContract {
        @Override
        protected MemoryPlanStore store() {
            return new MemoryPlanStore();
        }
    }

    @Nested
    class PlanContent extends PlanContentContract {
        @Override
        protected MemoryPlanStore store() {
            return new MemoryPlanStore();
        }
    }

    @Nested
    class SpentIds extends SpentIdContract {
        @Override
        protected MemoryPlanStore store() {
            return new MemoryPlanStore();
        }
    }
}
