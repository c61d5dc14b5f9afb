package org.rostrum.shell;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:invitation-reminders}. */
@Service
@Command(
        scope = "rostrum",
        name = "invitation-reminders",
        description = "Shows how long before each start people are reminded, or says it.")
public final class InvitationReminders extends Listing {

    @Reference
    InvitationDesk desk;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Argument(
            index = 1,
            name = "before",
            multiValued = true,
            description = "From now on at these times before, as 15m or 1h; at most four")
    List<String> before = List.of();

    @Option(name = "--none", description = "From now on at no time")
    boolean none;

    @Override
    protected Sheet sheet() throws Refused {
        List<Duration> reminders = Refused.unlessDone(
                none || !before.isEmpty() ? desk.remind(conference, typed()) : desk.reminders(conference));
        Sheet sheet = new Sheet("minutesBefore").orElse("Nobody is reminded");
        reminders.forEach(reminder -> sheet.add(reminder.toMinutes()));
        return sheet;
    }

    private Set<Duration> typed() throws Refused {
        Set<Duration> times = new HashSet<>();
        for (String text : before) {
            times.add(Typed.duration(text));
        }
        return times;
    }
}
