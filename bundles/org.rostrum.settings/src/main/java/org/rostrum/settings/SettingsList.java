package org.rostrum.settings;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rostrum:settings-list}. */
@Service
@Command(scope = "rostrum", name = "settings-list", description = "Lists what can be set.")
public final class SettingsList implements Action {

    @Reference
    Settings settings;

    @Reference
    Typist typist;

    @Reference
    Session session;

    @Override
    public Object execute() throws Exception {
        ShellTable table = new ShellTable();
        List.of("Id", "Name", "Settings", "Trouble").forEach(table::column);
        table.emptyTableText("Nothing can be set");
        for (Section section : Typist.unlessDone(typist.user().then(me -> settings.list(Locale.ENGLISH, me)))) {
            table.addRow()
                    .addContent(
                            section.definition().pid(),
                            section.definition().name(),
                            section.entries().size(),
                            section.trouble().orElse(""));
        }
        table.print(session.getConsole());
        return null;
    }
}
