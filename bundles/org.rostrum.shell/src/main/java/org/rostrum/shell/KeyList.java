package org.rostrum.shell;

import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.identity.ApiKey;

/** {@code rostrum:key-list}. */
@Service
@Command(scope = "rostrum", name = "key-list", description = "Lists the keys of applications, of everybody.")
public final class KeyList implements Action {

    @Reference
    KeyDesk keys;

    @Reference
    Session session;

    @Option(name = "--json", description = "As JSON")
    boolean json;

    @Override
    public Object execute() throws Refused {
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
        sheet.print(session.getConsole(), json);
        return null;
    }
}
