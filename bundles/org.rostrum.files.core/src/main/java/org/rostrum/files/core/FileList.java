package org.rostrum.files.core;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Sheet;
import org.rostrum.files.SentFile;

/** {@code rostrum:file-list}. */
@Service
@Command(scope = "rostrum", name = "file-list", description = "Lists the last 200 files that were sent in conferences.")
public final class FileList extends Listing {

    private static final int MOST = 200;

    @Reference
    Cabinet cabinet;

    @Override
    protected Sheet sheet() {
        Sheet sheet = new Sheet("id", "name", "private", "bytes", "sender", "sent", "conference").orElse("No files");
        for (SentFile file : cabinet.list(MOST)) {
            sheet.add(
                    file.file().id(),
                    file.confidential() ? Optional.empty() : file.file().name(),
                    file.confidential(),
                    file.file().bytes(),
                    file.sender(),
                    file.at(),
                    file.conference());
        }
        return sheet;
    }
}
