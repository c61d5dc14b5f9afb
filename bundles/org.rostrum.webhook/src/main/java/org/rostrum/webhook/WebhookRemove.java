package org.rostrum.webhook;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.console.Typist;

/** {@code rostrum:webhook-remove}. */
@Service
@Command(scope = "rostrum", name = "webhook-remove", description = "Tells somebody nothing any more.")
public final class WebhookRemove implements Action {

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
        Hook gone = Refused.unlessDone(typist.user().then(me -> hooks.remove(id, me)));
        session.getConsole().println("Removed " + gone.id());
        return null;
    }
}
