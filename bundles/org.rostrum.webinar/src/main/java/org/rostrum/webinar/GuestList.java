package org.rostrum.webinar;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.schedule.Plans;

/** {@code rostrum:guest-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "guest-list",
        description = "Lists the last 200 guests who entered a public conference.")
public final class GuestList implements Action {

    private static final int MOST = 200;

    @Reference
    Plans plans;

    @Reference
    Ledger ledger;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    String conference;

    @Override
    public Object execute() throws Refused {
        ShellTable table = new ShellTable();
        List.of("Id", "Name", "Entered", "Registration", "Removed").forEach(table::column);
        table.emptyTableText("No guest has entered");
        for (Guest guest : ledger.guests().list(Refused.keyOf(plans, conference), 0, MOST)) {
            table.addRow()
                    .addContent(
                            guest.id(),
                            guest.name().orElse(""),
                            guest.entered().map(Object::toString).orElse(""),
                            guest.registration().orElse("by link"),
                            guest.removed() ? "yes" : "no");
        }
        table.print(session.getConsole());
        return null;
    }
}
