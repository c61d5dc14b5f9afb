package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.calling.Call;
import org.rostrum.console.Refused;

/** {@code rostrum:call-place}. */
@Service
@Command(scope = "rostrum", name = "call-place", description = "Calls somebody on all their devices, for you.")
public final class CallPlace implements Action {

    @Reference
    CallDesk desk;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Override
    public Object execute() throws Refused {
        Call call = Refused.unlessDone(desk.place(user));
        session.getConsole().println(call.state() + " " + call.id());
        return null;
    }
}
