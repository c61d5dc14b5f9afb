package org.rostrum.shell;

import java.util.function.Supplier;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * The one who types: looked up anew for every command, so that whoever has lost their rights has lost them here too.
 *
 * @param name of the session's subject; null if it has none
 */
record Typist(Accounts accounts, Supplier<String> name) {

    Outcome<User> user() {
        return UserId.parse(name.get())
                .flatMap(accounts::find)
                .filter(User::active)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Problems.LOGIN_REQUIRED.because("This session belongs to no account; log in by SSH.")));
    }

    Outcome<User> administrator() {
        return user().then(me -> me.may(Right.ADMINISTRATOR)
                ? Outcome.done(me)
                : Outcome.refused(Problems.RIGHT_REQUIRED.because("Only administrators may do this.")));
    }
}
