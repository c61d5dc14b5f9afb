package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.calling.MissedCall;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:call-missed}. */
@Service
@Command(scope = "rostrum", name = "call-missed", description = "Lists the last 200 calls that you missed.")
public final class CallMissed extends Listing {

    private static final int MOST = 200;

    @Reference
    CallDesk desk;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "caller", "at", "cause", "seen").orElse("None");
        for (MissedCall call : Refused.unlessDone(desk.missed(MOST))) {
            sheet.add(call.id(), call.caller(), call.at(), call.cause(), call.seen());
        }
        return sheet;
    }
}
