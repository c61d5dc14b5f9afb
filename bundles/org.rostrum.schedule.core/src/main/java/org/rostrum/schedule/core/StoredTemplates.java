package org.rostrum.schedule.core;

import java.util.List;
import java.util.Optional;
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

    /** All plans that somebody may read, templates or not. */
    static Stream<ConferencePlan> seenBy(User by, PlanStore store) {
        return (Rights.readsAll(by) ? store.list() : store.listOf(by.id()))
                .stream().map(plan -> Rights.moderates(plan, by) ? plan : withoutPin(plan));
    }

    /** For who reads it and moderates it not; of the same version. */
    static ConferencePlan withoutPin(ConferencePlan plan) {
        return new ConferencePlan(
                plan.key(),
                plan.id(),
                plan.settings(),
                Optional.empty(),
                plan.launch(),
                plan.tags(),
                plan.recording(),
                plan.created(),
                plan.ended(),
                plan.version());
    }
}
