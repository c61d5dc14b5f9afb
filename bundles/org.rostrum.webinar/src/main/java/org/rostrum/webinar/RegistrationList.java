package org.rostrum.webinar;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.schedule.Plans;

/** {@code rostrum:registration-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "registration-list",
        description = "Lists who has registered for a public conference, in the order in which they came.")
public final class RegistrationList implements Action {

    private static final int MOST = 200;

    @Reference
    Plans plans;

    @Reference
    Ledger ledger;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    String conference;

    @Option(name = "--offset", description = "How many to pass over; 200 are shown.")
    int offset;

    @Override
    public Object execute() throws Refused {
        ShellTable table = new ShellTable();
        List.of("Id", "Name", "E-mail", "Made", "Cancelled", "Answers").forEach(table::column);
        table.emptyTableText("Nobody has registered");
        for (Registration registration :
                ledger.registrations().list(Refused.keyOf(plans, conference), Math.max(0, offset), MOST)) {
            table.addRow()
                    .addContent(
                            registration.id(),
                            registration.name(),
                            registration.email(),
                            registration.made(),
                            registration.cancelled() ? "yes" : "no",
                            registration.answers());
        }
        table.print(session.getConsole());
        return null;
    }
}
