package org.rostrum.shell;

import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.identity.ApiKey;

/** {@code rostrum:key-list}. */
@Service
@Command(scope = "rostrum", name = "key-list", description = "Lists the keys of applications, of everybody.")
public final class KeyList extends Listing {

    @Reference
    KeyDesk keys;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "owner", "name", "scopes", "networks", "expires", "used");
        for (ApiKey key : Refused.unlessDone(keys.keys())) {
            sheet.add(
                    key.id(),
                    key.owner(),
                    key.name(),
                    new TreeSet<>(key.scopes()),
                    key.networks(),
                    key.expires(),
                    key.used());
        }
        return sheet;
    }
}
