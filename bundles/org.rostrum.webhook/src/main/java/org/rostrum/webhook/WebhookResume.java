package org.rostrum.webhook;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.console.Typist;

/** {@code rostrum:webhook-resume}. */
@Service
@Command(scope = "rostrum", name = "webhook-resume", description = "Tells somebody at once what they have missed.")
public final class WebhookResume implements Action {

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
        Hook next = Refused.unlessDone(typist.user().then(me -> hooks.resume(id, me)));
        session.getConsole().println("Resumed " + next.id() + " behind position " + next.cursor());
        return null;
    }
}
