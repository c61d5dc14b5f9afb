package org.rostrum.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.chat.DirectMessage;
import org.rostrum.console.Refused;

/** {@code rostrum:message-send}. */
@Service
@Command(scope = "rostrum", name = "message-send", description = "Writes to somebody.")
public final class MessageSend implements Action {

    @Reference
    ChatDesk desk;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Argument(index = 1, name = "text", description = "What to write; in quotation marks", required = true)
    String text;

    @Override
    public Object execute() throws Refused {
        DirectMessage message = Refused.unlessDone(desk.write(user, text));
        session.getConsole().println("Sent " + message.id() + " to " + message.to());
        return null;
    }
}
