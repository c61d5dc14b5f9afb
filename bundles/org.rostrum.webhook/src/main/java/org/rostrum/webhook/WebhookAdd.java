package org.rostrum.webhook;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.console.Typist;

/** {@code rostrum:webhook-add}. */
@Service
@Command(
        scope = "rostrum",
        name = "webhook-add",
        description = "Tells a program of every event from now on, and prints the secret of its signatures, once.")
public final class WebhookAdd implements Action {

    @Reference
    Hooks hooks;

    @Reference
    Typist typist;

    @Reference
    Session session;

    @Argument(name = "url", description = "Where the events go, https://...", required = true)
    String url;

    @Option(name = "--event", multiValued = true, description = "A type of event; may be repeated. None: all")
    List<String> events = List.of();

    @Override
    public Object execute() throws Refused {
        Hooks.Made made = Refused.unlessDone(typist.user().then(me -> hooks.add(url, Set.copyOf(events), me)));
        session.getConsole().println("Added " + made.hook().id());
        session.getConsole().println("Secret: " + made.secret());
        return null;
    }
}
