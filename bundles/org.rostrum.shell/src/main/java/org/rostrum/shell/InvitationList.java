package org.rostrum.shell;

import java.time.Instant;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.schedule.invitation.Delivery;

/** {@code rostrum:invitation-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "invitation-list",
        description = "Lists how far each invitation to a conference has come.")
public final class InvitationList extends Listing {

    @Reference
    InvitationDesk desk;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("invitee", "message", "state", "tries", "next", "failure");
        for (Delivery delivery : Refused.unlessDone(desk.list(conference))) {
            Optional<String> next = Optional.of(delivery)
                    .filter(Delivery::isQueued)
                    .map(Delivery::next)
                    .map(Instant::toString);
            sheet.add(
                    delivery.invitee().key(),
                    delivery.kind().name(),
                    delivery.state().name(),
                    delivery.tries(),
                    next,
                    delivery.failure());
        }
        return sheet;
    }
}
