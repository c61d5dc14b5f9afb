package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.calling.Call;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:call-list}. */
@Service
@Command(
        scope = "rostrum",
        name = "call-list",
        description = "Lists the calls that ring or go on: those of all for administrators and operators.")
public final class CallList extends Listing {

    @Reference
    CallDesk desk;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "caller", "callee", "state", "invitation", "since").orElse("No calls");
        for (Call call : Refused.unlessDone(desk.list())) {
            sheet.add(call.id(), call.caller(), call.callee(), call.state(), call.invitation(), call.placed());
        }
        return sheet;
    }
}
