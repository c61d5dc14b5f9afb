package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Refused;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.PlanDraft;

/** {@code rostrum:conference-change}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-change",
        description = "Changes what is planned; what is not typed stays. While it runs, so much as can change then.")
public final class ConferenceChange extends PlanCommand {

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Option(name = "--topic", description = "What it is about")
    String topic;

    @Override
    public Object execute() throws Refused {
        ConferencePlan plan = Refused.unlessDone(planner.plan(conference));
        PlanDraft draft = over(PlanDraft.of(plan), topic == null ? plan.topic() : topic, launchOver(plan.launch()));
        ConferencePlan changed = Refused.unlessDone(planner.change(plan, draft));
        session.getConsole().println("Changed " + changed.id());
        return null;
    }
}
