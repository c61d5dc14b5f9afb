package org.rostrum.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Pin;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.Occurrence;

/** {@code rostrum:conference-show}. */
@Service
@Command(scope = "rostrum", name = "conference-show", description = "Shows one conference.")
public final class ConferenceShow implements Action {

    @Reference
    Desk desk;

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        ConferencePlan plan = Refused.unlessDone(desk.plan(conference));
        Optional<Conference> run = desk.run(plan);
        ShellTable table = new ShellTable().noHeaders();
        List.of("Name", "Value").forEach(table::column);
        rows(plan, run).forEach((name, value) -> table.addRow().addContent(name, value));
        table.print(session.getConsole());
        return null;
    }

    /** As it is now; or would be, if it were opened now. */
    private Map<String, Object> rows(ConferencePlan plan, Optional<Conference> run) {
        ConferenceSettings now = run.map(Conference::settings)
                .orElseGet(() -> plan.settingsOfRun(planner.next(plan).map(Occurrence::end)));
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("Id", plan.id());
        rows.put("Topic", now.topic());
        rows.put("Description", now.description());
        rows.put("Owner", now.owner());
        rows.put("Moderators", now.moderators());
        rows.put("Launch", plan.launch());
        rows.put("Next", planner.next(plan).map(it -> it.start().toString()).orElse("none"));
        rows.put("Tags", plan.tags());
        rows.put("Mode", now.mode());
        rows.put("Speakers", now.speakers());
        rows.put("Capacity", now.capacity());
        rows.put("Waiting room", orElse(new TreeSet<>(now.rules().waiting()), "off"));
        rows.put("Off on entry", orElse(new TreeSet<>(now.rules().offOnEntry()), "nothing"));
        rows.put("Locked", now.rules().locked() ? "yes" : "no");
        rows.put("PIN", plan.pin().map(Pin::value).orElse("none"));
        rows.put("Ends", end(now));
        rows.put("Created", plan.created());
        rows.put("State", state(planner.state(plan), run));
        run.ifPresent(room -> rows.put("Waits for the next run", plan.waits(room)));
        run.ifPresent(room -> rows.put("Seats taken", room.participants().size()));
        return rows;
    }

    private static Object orElse(Set<?> some, String none) {
        return some.isEmpty() ? none : some;
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
}
