package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.conference.Participant;
import org.rostrum.identity.UserId;

/** {@code rostrum:participant-list}. */
@Service
@Command(scope = "rostrum", name = "participant-list", description = "Lists who is in a conference.")
public final class ParticipantList implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    public Object execute() throws Refused {
        ShellTable table = new ShellTable();
        List.of("Id", "Name", "Account", "Role", "Place", "Connection", "Hand").forEach(table::column);
        table.emptyTableText("Nobody is there");
        for (Participant seat : Refused.unlessDone(desk.participants(conference))) {
            table.addRow()
                    .addContent(
                            seat.id(),
                            seat.name(),
                            seat.user().map(UserId::value).orElse(""),
                            seat.role(),
                            seat.place(),
                            seat.connection(),
                            seat.handRaised() ? "raised" : "");
        }
        table.print(session.getConsole());
        return null;
    }
}
