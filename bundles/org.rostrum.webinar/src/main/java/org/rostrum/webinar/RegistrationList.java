package org.rostrum.webinar;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:registration-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "registration-list",
        description = "Lists who has registered for a public conference, in the order in which they came.")
public final class RegistrationList extends GuestListing {

    @Option(name = "--offset", description = "How many to pass over; 200 are shown.")
    int offset;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "name", "email", "made", "cancelled", "pending", "answers")
                .orElse("Nobody has registered");
        for (Registration registration : ledger.registrations().list(key(), Math.max(0, offset), MOST)) {
            sheet.add(
                    registration.id(),
                    registration.name(),
                    registration.email(),
                    registration.made(),
                    registration.cancelled(),
                    registration.pending(),
                    registration.answers());
        }
        return sheet;
    }
}
