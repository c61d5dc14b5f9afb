package org.rostrum.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.conference.Conference;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Occurrence;

/** {@code rostrum:conference-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "conference-list",
        description = "Lists the conferences you manage: those of all for administrators and operators.")
public final class ConferenceList extends Listing {

    @Reference
    Desk desk;

    @Reference
    Planner planner;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "topic", "owner", "mode", "state", "next", "seats", "capacity")
                .orElse("No conferences");
        for (ConferencePlan plan : Refused.unlessDone(desk.plans())) {
            Optional<Conference> run = desk.run(plan);
            sheet.add(
                    plan.id(),
                    plan.topic(),
                    plan.owner(),
                    plan.mode(),
                    ConferenceShow.state(planner.state(plan), run),
                    planner.next(plan).map(Occurrence::start),
                    run.map(room -> room.participants().size()).orElse(0),
                    plan.capacity());
        }
        return sheet;
    }
}
