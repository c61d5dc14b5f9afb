package org.rostrum.console;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command that shows something: a table for people, JSON for programs. Karaf makes one for each time it is typed, fills in
 * what it is annotated with, and runs it on the thread of the session.
 */
@ConsumerType
public abstract class Listing implements Action {

    @Reference
    private Session session;

    @Option(name = "--json", description = "One line of JSON instead of a table")
    private boolean json;

    /** What there is to show; called once. May block on the database. */
    protected abstract Sheet sheet() throws Refused;

    /** Whether it is one thing, each of its parts in a line. Then the sheet has exactly one row. */
    protected boolean isOne() {
        return false;
    }

    @Override
    public final Object execute() throws Refused {
        Sheet sheet = sheet();
        PrintStream console = session.getConsole();
        if (isOne()) {
            sheet.printUpright(console, json);
        } else {
            sheet.print(console, json);
        }
        return null;
    }
}
