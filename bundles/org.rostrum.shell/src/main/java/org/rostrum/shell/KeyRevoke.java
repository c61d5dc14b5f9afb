package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:key-revoke}. */
@Service
@Command(scope = "rostrum", name = "key-revoke", description = "Ends a key of an application at once.")
public final class KeyRevoke implements Action {

    @Reference
    KeyDesk keys;

    @Reference
    Session session;

    @Argument(name = "key", description = "Id of the key as key-list shows it", required = true)
    String key;

    @Override
    public Object execute() throws Refused {
        session.getConsole()
                .println("Ended " + Refused.unlessDone(keys.revoke(key)).id());
        return null;
    }
}
