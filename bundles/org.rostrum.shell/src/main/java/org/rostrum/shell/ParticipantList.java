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
@Command(scope = "rostrum", name = "participant-list", description = "Lists who is in a conference, and who waits.")
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
        List.of("Id", "Name", "Account", "Role", "Place", "Podium", "Connection", "Hand")
                .forEach(table::column);
        table.emptyTableText("Nobody is there");
        for (Participant seat : Refused.unlessDone(desk.participants(conference))) {
            table.addRow()
                    .addContent(
                            seat.id(),
                            seat.name(),
                            seat.user().map(UserId::value).orElse(""),
                            seat.role(),
                            seat.place(),
                            podium(seat),
                            seat.connection(),
                            seat.handRaised() ? "raised" : "");
        }
        table.print(session.getConsole());
        return null;
    }

    /** Asked or called and since which event, or pinned. */
    private static String podium(Participant seat) {
        return seat.podium()
                .map(request -> request.kind() + " since " + request.since())
                .orElse(seat.pinned() ? "pinned" : "");
    }
}
