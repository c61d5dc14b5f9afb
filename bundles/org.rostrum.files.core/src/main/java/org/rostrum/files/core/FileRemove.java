package org.rostrum.files.core;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.conference.FileId;

/** {@code rostrum:file-remove}. */
@Service
@Command(scope = "rostrum", name = "file-remove", description = "Removes a file that was sent in a conference.")
public final class FileRemove implements Action {

    @Reference
    Cabinet cabinet;

    @Reference
    Session session;

    @Argument(name = "file", description = "Id of the file", required = true)
    String file;

    @Override
    public Object execute() {
        boolean removed = FileId.parse(file)
                .flatMap(cabinet::find)
                .filter(cabinet::remove)
                .isPresent();
        session.getConsole().println(removed ? "Removed" : "file.unknown: There is no such file.");
        return null;
    }
}
