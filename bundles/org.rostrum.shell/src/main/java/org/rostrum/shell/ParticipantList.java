package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.conference.Participant;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:participant-list}. */
@Service
@Command(scope = "rostrum", name = "participant-list", description = "Lists who is in a conference, and who waits.")
public final class ParticipantList extends Listing {

    @Reference
    Desk desk;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "name", "account", "role", "place", "podium", "connection", "handRaised")
                .orElse("Nobody is there");
        for (Participant seat : Refused.unlessDone(desk.participants(conference))) {
            sheet.add(
                    seat.id(),
                    seat.name(),
                    seat.user(),
                    seat.role(),
                    seat.place(),
                    podium(seat),
                    seat.connection(),
                    seat.handRaised());
        }
        return sheet;
    }

    /** Asked or called and since which event, or pinned. */
    private static String podium(Participant seat) {
        return seat.podium()
                .map(request -> request.kind() + " since " + request.since())
                .orElse(seat.pinned() ? "pinned" : "");
    }
}
