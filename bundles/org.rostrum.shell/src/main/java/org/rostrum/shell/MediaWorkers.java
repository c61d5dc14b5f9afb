package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.media.MediaConsole;

/** {@code rostrum:media-workers}. */
@Service
@Command(scope = "rostrum", name = "media-workers", description = "Lists the threads that move media.")
public final class MediaWorkers extends Listing {

    @Reference
    EngineDesk engine;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet(
                        "worker", "port", "backend", "sessions", "packetsIn", "packetsOut", "dropped", "silentMillis")
                .orElse("No workers");
        for (MediaConsole.Worker worker : Refused.unlessDone(engine.workers())) {
            sheet.add(
                    worker.number(),
                    worker.port(),
                    worker.backend(),
                    worker.sessions(),
                    worker.packetsIn(),
                    worker.packetsOut(),
                    worker.dropped(),
                    worker.silentMillis());
        }
        return sheet;
    }
}
