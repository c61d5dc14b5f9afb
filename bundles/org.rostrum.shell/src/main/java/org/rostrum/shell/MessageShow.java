package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.chat.DirectMessage;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;

/** {@code rostrum:message-show}. */
@Service
@Command(
        scope = "rostrum",
        name = "message-show",
        description = "Shows the last 100 messages between you and somebody, the newest first.")
public final class MessageShow extends Listing {

    @Reference
    ChatDesk desk;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("at", "from", "text").orElse("Nothing was written");
        for (DirectMessage message : Refused.unlessDone(desk.letters(user))) {
            sheet.add(message.at(), message.from(), message.text());
        }
        return sheet;
    }
}
