package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.chat.Conversation;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:message-list}. */
@Service
@Command(scope = "rostrum", name = "message-list", description = "Lists with whom you have written, the last first.")
public final class MessageList extends Listing {

    @Reference
    ChatDesk desk;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("user", "name", "unread", "last").orElse("Nobody");
        for (Conversation with : Refused.unlessDone(desk.conversations())) {
            sheet.add(with.with(), with.name(), with.unread(), with.last().at());
        }
        return sheet;
    }
}
