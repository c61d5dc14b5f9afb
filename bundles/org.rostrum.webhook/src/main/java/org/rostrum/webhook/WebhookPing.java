package org.rostrum.webhook;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.console.Typist;

/** {@code rostrum:webhook-ping}. */
@Service
@Command(
        scope = "rostrum",
        name = "webhook-ping",
        description = "Sends a letter without events, to see what comes back.")
public final class WebhookPing implements Action {

    @Reference
    Hooks hooks;

    @Reference
    Typist typist;

    @Reference
    Session session;

    @Argument(name = "id", description = "Id of the hook", required = true)
    String id;

    @Override
    public Object execute() throws Refused {
        Postman.Answer answer = Refused.unlessDone(typist.user().then(me -> hooks.ping(id, me)));
        session.getConsole().println((answer.taken() ? "Taken: " : "Not taken: ") + answer.said());
        return null;
    }
}
