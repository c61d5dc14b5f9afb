package org.rostrum.soap.guard;

import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;

/** What who calls must be allowed on the server as a whole. */
public final class Rights {

    private Rights() {}

    /** Refuses {@code right.required}. */
    public static void requireAdministrator(User caller) throws ProblemFault {
        require(caller.may(Right.ADMINISTRATOR));
    }

    /** Security administrators see what administrators see. Refuses {@code right.required}. */
    public static void requireSight(User caller) throws ProblemFault {
        require(caller.may(Right.ADMINISTRATOR) || caller.may(Right.SECURITY_ADMINISTRATOR));
    }

    private static void require(boolean granted) throws ProblemFault {
        if (!granted) {
            throw new ProblemFault(
                    Problems.RIGHT_REQUIRED.because("This needs the right " + Right.ADMINISTRATOR + "."));
        }
    }
}
