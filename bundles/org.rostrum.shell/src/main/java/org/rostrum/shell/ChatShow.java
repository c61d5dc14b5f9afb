package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.chat.RoomMessage;
import org.rostrum.conference.Attachment;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:chat-show}. */
@Service
@Command(
        scope = "rostrum",
        name = "chat-show",
        description = "Shows the last 100 messages of a conference that you may read, the newest first.")
public final class ChatShow extends Listing {

    @Reference
    ChatDesk desk;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    @Completion(ConferenceIds.class)
    String conference;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("at", "name", "to", "toName", "text", "file").orElse("Nothing was written");
        for (RoomMessage message : Refused.unlessDone(desk.read(conference))) {
            sheet.add(
                    message.at(),
                    message.name(),
                    message.to(),
                    message.toName(),
                    message.text(),
                    message.file().map(Attachment::name));
        }
        return sheet;
    }
}
