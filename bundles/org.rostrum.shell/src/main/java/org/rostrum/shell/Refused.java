package org.rostrum.shell;

import org.apache.karaf.shell.support.CommandException;
import org.rostrum.problem.Outcome;

/** A problem as Karaf tells it: the command fails, one line says why, a script sees it by the exit status. */
final class Refused extends CommandException {

    private Refused(String message) {
        super(message);
    }

    /** The value, or the end of the command. */
    static <T> T unlessDone(Outcome<T> outcome) throws Refused {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.result();
        }
        var why = ((Outcome.Refused<T>) outcome).why();
        throw new Refused(why.code() + ": " + why.detail());
    }
}
