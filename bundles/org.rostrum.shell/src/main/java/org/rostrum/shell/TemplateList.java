package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.schedule.ConferencePlan;

/** {@code rostrum:template-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "template-list",
        description = "Lists the templates you manage; conference-create takes one with --like.")
public final class TemplateList extends Listing {

    @Reference
    Planner planner;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "topic", "owner", "mode", "capacity").orElse("No templates");
        for (ConferencePlan plan : Refused.unlessDone(planner.templates())) {
            sheet.add(plan.id(), plan.topic(), plan.owner(), plan.mode(), plan.capacity());
        }
        return sheet;
    }
}
