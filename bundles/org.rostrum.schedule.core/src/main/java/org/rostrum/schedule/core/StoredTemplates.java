package org.rostrum.schedule.core;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.User;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Templates;
import org.rostrum.schedule.store.PlanStore;

/** The templates in the store. */
@Component
public final class StoredTemplates implements Templates {

    private final PlanStore store;

    @Activate
    public StoredTemplates(@Reference PlanStore store) {
        this.store = store;
    }

    @Override
    public List<ConferencePlan> list(User by) {
        return seenBy(by, store).filter(StoredTemplates::isTemplate).toList();
    }

    static boolean isTemplate(ConferencePlan plan) {
        return plan.launch() instanceof Launch.Template;
    }

    /** All plans of somebody, templates or not. */
    static Stream<ConferencePlan> seenBy(User by, PlanStore store) {
        return (Rights.looksAtAll(by) ? store.list() : store.listOf(by.id())).stream();
    }
}
