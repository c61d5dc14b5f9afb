package org.rostrum.shell;

import java.util.Optional;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Pin;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.Occurrence;

/** {@code rostrum:conference-show}. */
@Service
@Command(scope = "rostrum", name = "conference-show", description = "Shows one conference.")
public final class ConferenceShow extends Listing {

    @Reference
    Desk desk;

    @Reference
    Planner planner;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    protected Sheet sheet() throws Refused {
        ConferencePlan plan = Refused.unlessDone(desk.plan(conference));
        Optional<Conference> run = desk.run(plan);
        ConferenceSettings now = run.map(Conference::settings)
                .orElseGet(() -> plan.settingsOfRun(planner.next(plan).map(Occurrence::end)));
        return sheet(plan, run, now);
    }

    /** As it is now; or would be, if it were opened now. */
    private Sheet sheet(ConferencePlan plan, Optional<Conference> run, ConferenceSettings now) {
        return new Sheet()
                .with("id", plan.id())
                .with("topic", now.topic())
                .with("description", now.description())
                .with("owner", now.owner())
                .with("moderators", now.moderators())
                .with("launch", plan.launch())
                .with("next", planner.next(plan).map(Occurrence::start))
                .with("tags", plan.tags())
                .with("mode", now.mode())
                .with("speakers", now.speakers())
                .with("capacity", now.capacity())
                .with("waitingRoom", new TreeSet<>(now.rules().waiting()))
                .with("offOnEntry", new TreeSet<>(now.rules().offOnEntry()))
                .with("locked", now.rules().locked())
                .with("pin", plan.pin().map(Pin::value))
                .with("ends", end(now))
                .with("created", plan.created())
                .with("state", state(planner.state(plan), run))
                .with("waitsForTheNextRun", run.map(plan::waits))
                .with("seatsTaken", run.map(room -> room.participants().size()));
    }

    private static String end(ConferenceSettings settings) {
        return settings.endsAt()
                .map(end -> end + (settings.endsOnTime() ? ", then for all" : ", only shown"))
                .orElse("never by itself");
    }

    /** One word for where it stands. */
    static String state(Lobby.State plan, Optional<Conference> run) {
        if (run.isPresent()) {
            return run.get().phase().toString();
        }
        return plan == Lobby.State.ENDED ? "ENDED" : "CLOSED";
    }

    @Override
    protected boolean isOne() {
        return true;
    }
}
