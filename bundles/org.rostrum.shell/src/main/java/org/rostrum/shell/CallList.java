package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.calling.Call;

/** {@code rostrum:call-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "call-list",
        description = "Lists the calls that ring or go on: those of all for administrators and operators.")
public final class CallList implements Action {

    @Reference
    CallDesk desk;

    @Reference
    Session session;

    @Override
    public Object execute() throws Refused {
        ShellTable table = new ShellTable();
        List.of("Id", "Caller", "Callee", "State", "Since").forEach(table::column);
        table.emptyTableText("No calls");
        for (Call call : Refused.unlessDone(desk.list())) {
            String state = call.state() + (call.invitation() ? " (invitation)" : "");
            table.addRow().addContent(call.id(), call.caller(), call.callee(), state, call.placed());
        }
        table.print(session.getConsole());
        return null;
    }
}
