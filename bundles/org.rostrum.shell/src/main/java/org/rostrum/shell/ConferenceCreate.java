package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.conference.ModeId;
import org.rostrum.console.Refused;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;

/** {@code rostrum:conference-create}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-create",
        description = "Plans a conference: a virtual room, or with --start a scheduled one.")
public final class ConferenceCreate extends PlanCommand {

    private static final ModeId USUAL_MODE = new ModeId("all-on-screen");
    private static final int USUAL_CAPACITY = 50;

    @Argument(name = "topic", description = "What it is about", required = true)
    String topic;

    @Option(name = "--like", description = "Id of the template that says what is not typed")
    String template;

    @Option(name = "--template", description = "It is a template itself: nobody enters it")
    boolean isTemplate;

    @Override
    public Object execute() throws Refused {
        Launch launch = launchOver(isTemplate ? new Launch.Template() : new Launch.VirtualRoom());
        ConferencePlan made = Refused.unlessDone(planner.create(over(before(), topic, launch)));
        session.getConsole().println("Created " + made.id());
        return null;
    }

    private PlanDraft before() throws Refused {
        return template == null
                ? PlanDraft.of(topic, new Launch.VirtualRoom(), USUAL_MODE, USUAL_CAPACITY)
                : PlanDraft.of(Refused.unlessDone(planner.plan(template))).unnamed();
    }
}
