package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.chat.RoomLabel;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:chat-list}. */
@Service
@Command(scope = "rostrum", name = "chat-list", description = "Lists the runs of conferences whose chat you can read.")
public final class ChatList extends Listing {

    @Reference
    ChatDesk desk;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("conference", "topic", "opened").orElse("Nothing to read");
        for (RoomLabel run : Refused.unlessDone(desk.runs())) {
            sheet.add(run.id(), run.topic(), run.run().opened());
        }
        return sheet;
    }
}
