package org.rostrum.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** A command that shows something: a table for people, JSON for programs. */
abstract class Listing implements Action {

    @Reference
    Session session;

    @Option(name = "--json", description = "One line of JSON instead of a table")
    boolean json;

    /** What there is to show. */
    abstract Sheet sheet() throws Refused;

    /** Whether it is one thing, each of its parts in a line. */
    boolean isOne() {
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
