package org.rostrum.settings;

import java.util.function.Supplier;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ShellUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Who types in the shell, looked up anew for every command; and how a refusal is told there. */
@Component(service = Typist.class)
public final class Typist {

    private final Accounts accounts;
    private final Supplier<String> name;

    @Activate
    public Typist(@Reference Accounts accounts) {
        this(accounts, ShellUtil::getCurrentUserName);
    }

    Typist(Accounts accounts, Supplier<String> name) {
        this.accounts = accounts;
        this.name = name;
    }

    Outcome<User> user() {
        return UserId.parse(name.get())
                .flatMap(accounts::find)
                .filter(User::active)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Problems.LOGIN_REQUIRED.because("This session belongs to no account; log in by SSH.")));
    }

    /** The value, or the end of the command. */
    static <T> T unlessDone(Outcome<T> outcome) throws CommandException {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.result();
        }
        Problem why = outcome.problem().orElseThrow();
        throw new CommandException(why.code() + ": " + why.detail());
    }
}
