package org.rostrum.webhook;

import java.util.List;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rostrum:webhook-list}. */
@Service
@Command(scope = "rostrum", name = "webhook-list", description = "Lists who is told of events.")
public final class WebhookList implements Action {

    @Reference
    Hooks hooks;

    @Reference
    Typist typist;

    @Reference
    Session session;

    @Override
    public Object execute() throws Exception {
        ShellTable table = new ShellTable();
        List.of("Id", "URL", "Events", "Active", "Cursor", "Failed", "Last answer")
                .forEach(table::column);
        table.emptyTableText("Nobody is told");
        for (Hook hook : Typist.unlessDone(typist.user().then(hooks::list))) {
            table.addRow()
                    .addContent(
                            hook.id(),
                            hook.url(),
                            hook.events().isEmpty() ? "all" : String.join(" ", new TreeSet<>(hook.events())),
                            hook.active(),
                            hook.cursor(),
                            hook.attempts(),
                            hook.lastAnswer().orElse(""));
        }
        table.print(session.getConsole());
        return null;
    }
}
