package org.rostrum.webinar;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:guest-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "guest-list",
        description = "Lists the last 200 guests who entered a public conference.")
public final class GuestList extends GuestListing {

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "name", "entered", "registration", "removed").orElse("No guest has entered");
        for (Guest guest : ledger.guests().list(key(), 0, MOST)) {
            sheet.add(guest.id(), guest.name(), guest.entered(), guest.registration(), guest.removed());
        }
        return sheet;
    }
}
