package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;

/** {@code rostrum:call-hang-up}. */
@Service
@Command(scope = "rostrum", name = "call-hang-up", description = "Ends a call of yours.")
public final class CallHangUp implements Action {

    @Reference
    CallDesk desk;

    @Reference
    Session session;

    @Argument(name = "call", description = "Id of the call as call-list shows it", required = true)
    String call;

    @Override
    public Object execute() throws Refused {
        session.getConsole()
                .println("Ended " + Refused.unlessDone(desk.hangUp(call)).id());
        return null;
    }
}
