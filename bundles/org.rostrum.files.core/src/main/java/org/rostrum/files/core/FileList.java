package org.rostrum.files.core;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.files.SentFile;

/** {@code rostrum:file-list}. */
@Service
@Command(scope = "rostrum", name = "file-list", description = "Lists the last 200 files that were sent in conferences.")
public final class FileList implements Action {

    private static final int MOST = 200;

    @Reference
    Cabinet cabinet;

    @Reference
    Session session;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        List.of("Id", "Name", "Bytes", "Sender", "Sent", "Conference").forEach(table::column);
        table.emptyTableText("No files");
        for (SentFile file : cabinet.list(MOST)) {
            table.addRow()
                    .addContent(
                            file.file().id(),
                            file.confidential() ? "(private)" : file.file().name(),
                            file.file().bytes(),
                            file.sender(),
                            file.at(),
                            file.conference());
        }
        table.print(session.getConsole());
        return null;
    }
}
