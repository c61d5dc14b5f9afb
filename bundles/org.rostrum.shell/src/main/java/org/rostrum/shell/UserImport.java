package org.rostrum.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.identity.Roster;
import org.rostrum.identity.Roster.Reading;
import org.rostrum.identity.Roster.Report;
import org.rostrum.problem.Problems;

/** {@code rostrum:user-import}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-import",
        description = "Adds the accounts of a CSV, all or, if one is refused, none.")
public final class UserImport implements Action {

    @Reference
    RosterDesk desk;

    @Reference
    Session session;

    @Argument(name = "file", description = "The CSV, on the server", required = true)
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--dry-run", description = "Add nothing, say what would be")
    boolean dryRun;

    @Option(name = "--partly", description = "Add the others if some are refused")
    boolean partly;

    @Option(name = "--make-passwords", description = "Make passwords for those without, and print them, once")
    boolean makePasswords;

    @Option(name = "--json", description = "As JSON")
    boolean json;

    @Override
    public Object execute() throws Refused {
        Report report = Refused.unlessDone(desk.read(content(), new Reading(dryRun, partly, makePasswords)));
        Sheet sheet = new Sheet("line", "id", "became", "why", "password");
        String became = report.kept() ? "added" : "could be added";
        report.added().forEach(row -> sheet.add(row.line(), row.id(), became, "", row.password()));
        report.rejected()
                .forEach(row -> sheet.add(
                        row.line(),
                        row.id(),
                        "refused",
                        row.why().code() + ": " + row.why().detail(),
                        ""));
        sheet.print(session.getConsole(), json);
        if (!report.kept() && !dryRun) {
            throw new Refused(Problems.ROSTER_INVALID.because("Nothing was added, since rows were refused."));
        }
        return null;
    }

    private byte[] content() throws Refused {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            return content.readNBytes(Roster.MAX_BYTES + 1);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused(Problems.REQUEST_INVALID.because("file: cannot be read on the server"));
        }
    }
}
