package org.rostrum.webhook;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.console.Typist;

/** {@code rostrum:webhook-list}. */
@Service
@Command(scope = "rostrum", name = "webhook-list", description = "Lists who is told of events.")
public final class WebhookList extends Listing {

    @Reference
    Hooks hooks;

    @Reference
    Typist typist;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet =
                new Sheet("id", "url", "events", "active", "cursor", "failed", "lastAnswer").orElse("Nobody is told");
        for (Hook hook : Refused.unlessDone(typist.user().then(hooks::list))) {
            sheet.add(
                    hook.id(),
                    hook.url(),
                    events(hook),
                    hook.active(),
                    hook.cursor(),
                    hook.attempts(),
                    hook.lastAnswer());
        }
        return sheet;
    }

    private static Collection<String> events(Hook hook) {
        return hook.events().isEmpty() ? List.of("all") : new TreeSet<>(hook.events());
    }
}
