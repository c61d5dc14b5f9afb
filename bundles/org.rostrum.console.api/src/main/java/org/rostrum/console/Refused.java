package org.rostrum.console;

import org.apache.karaf.shell.support.CommandException;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;

/** A problem as Karaf tells it: the command fails, one line says why, a script sees it by the exit status. */
public final class Refused extends CommandException {

    private static final long serialVersionUID = 1;

    public Refused(Problem why) {
        super(why.code() + ": " + why.detail());
    }

    /** The value, or the end of the command. */
    public static <T> T unlessDone(Outcome<T> outcome) throws Refused {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.result();
        }
        throw new Refused(((Outcome.Refused<T>) outcome).why());
    }
}
