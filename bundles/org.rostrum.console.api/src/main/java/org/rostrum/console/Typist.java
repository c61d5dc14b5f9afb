package org.rostrum.console;

import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * The one who types, as a service of the house. Ask on the thread that Karaf runs the command on, and anew for every
 * command: whoever has lost their rights has lost them here too.
 */
@ProviderType
@FunctionalInterface
public interface Typist {

    /** The account of the session; {@code login.required} if it belongs to none that is active. */
    Outcome<User> user();

    /** The same, and {@code right.required} for whoever is no administrator. */
    default Outcome<User> administrator() {
        return user().then(me -> me.may(Right.ADMINISTRATOR)
                ? Outcome.done(me)
                : Outcome.refused(Problems.RIGHT_REQUIRED.because("Only administrators may do this.")));
    }
}
