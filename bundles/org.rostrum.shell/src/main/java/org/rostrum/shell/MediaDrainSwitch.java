package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.rostrum.console.Refused;
import org.rostrum.media.MediaDrain.Draining;
import org.rostrum.problem.Problems;

/** {@code rostrum:media-drain}. */
@Service
@Command(
        scope = "rostrum",
        name = "media-drain",
        description = "Lets the server run empty before it is stopped: conferences that run go on, nobody is let into"
                + " others.")
public final class MediaDrainSwitch implements Action {

    @Reference
    EngineDesk engine;

    @Reference
    Session session;

    @Argument(
            name = "on|off",
            description = "on: begin, or how many remain; off: let everybody in again",
            required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"on", "off"})
    String wanted;

    @Override
    public Object execute() throws Refused {
        if (!wanted.equals("on") && !wanted.equals("off")) {
            throw new Refused(Problems.REQUEST_INVALID.because(wanted + " (expected: on or off)"));
        }
        Draining state = Refused.unlessDone(engine.drain(wanted.equals("on")));
        session.getConsole()
                .println(state.on() ? "Draining: " + state.remaining() + " conferences go on" : "Not draining");
        return null;
    }
}
