package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.media.MediaConsole;

/** {@code rostrum:media-rooms}. */
@Service
@Command(scope = "rostrum", name = "media-rooms", description = "Lists the conferences that media flows in.")
public final class MediaRooms extends Listing {

    @Reference
    EngineDesk engine;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("conference", "worker", "sessions", "arrows", "dominant").orElse("No rooms");
        for (MediaConsole.Room room : Refused.unlessDone(engine.rooms())) {
            sheet.add(room.conference(), room.worker(), room.sessions(), room.arrows(), room.dominant());
        }
        return sheet;
    }
}
