package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.media.MediaConsole;

/** {@code rostrum:media-sessions}. */
@Service
@Command(scope = "rostrum", name = "media-sessions", description = "Lists the connections that media flows on.")
public final class MediaSessions extends Listing {

    @Reference
    EngineDesk engine;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet(
                        "participant",
                        "conference",
                        "worker",
                        "state",
                        "path",
                        "estimate",
                        "loss",
                        "roundTripMillis",
                        "arrows")
                .orElse("No sessions");
        for (MediaConsole.Session session : Refused.unlessDone(engine.sessions())) {
            sheet.add(
                    session.seat().participant(),
                    session.seat().conference(),
                    session.worker(),
                    session.state(),
                    session.path(),
                    session.estimate(),
                    session.loss(),
                    session.roundTripMillis(),
                    session.receives().size());
        }
        return sheet;
    }
}
