package org.rostrum.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Recurrence;

/** {@code rostrum:occurrence-move}. */
@Service
@Command(scope = "rostrum", name = "occurrence-move", description = "Moves one occurrence of a recurring conference.")
public final class OccurrenceMove implements Action {

    @Reference
    Planner planner;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Argument(index = 1, name = "occurrence", description = "Its name, as occurrence-list has it", required = true)
    String occurrence;

    @Argument(index = 2, name = "start", description = "When it starts instead, in UTC", required = true)
    String start;

    @Argument(index = 3, name = "duration", description = "How long it lasts, as 1h30m", required = true)
    String duration;

    @Override
    public Object execute() throws Refused {
        Instant original = Typed.instant(occurrence, ZoneOffset.UTC);
        Refused.unlessDone(planner.move(conference, original, moved()));
        session.getConsole().println("Moved " + original);
        return null;
    }

    private Recurrence.Moved moved() throws Refused {
        try {
            return new Recurrence.Moved(Typed.instant(start, ZoneOffset.UTC), Typed.duration(duration));
        } catch (IllegalArgumentException outOfRange) {
            throw new Refused(Problems.PLAN_INVALID.because(outOfRange.getMessage()));
        }
    }
}
