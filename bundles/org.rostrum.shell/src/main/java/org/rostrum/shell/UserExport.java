package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:user-export}. */
@Service
@Command(scope = "rostrum", name = "user-export", description = "Prints all accounts as CSV, without passwords.")
public final class UserExport implements Action {

    @Reference
    RosterDesk desk;

    @Reference
    Session session;

    @Override
    public Object execute() throws Refused {
        session.getConsole().print(Refused.unlessDone(desk.write()));
        return null;
    }
}
