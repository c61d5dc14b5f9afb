package org.rostrum.shell;

import java.util.function.Supplier;
import org.apache.karaf.shell.support.ShellUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.console.Typist;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** The account that the subject of the session is named after. */
@Component(service = Typist.class)
public final class SessionTypist implements Typist {

    private final Accounts accounts;
    private final Supplier<String> name;

    @Activate
    public SessionTypist(@Reference Accounts accounts) {
        this(accounts, ShellUtil::getCurrentUserName);
    }

    /** The name is null where a session has no subject. */
    SessionTypist(Accounts accounts, Supplier<String> name) {
        this.accounts = accounts;
        this.name = name;
    }

    @Override
    public Outcome<User> user() {
        return UserId.parse(name.get())
                .flatMap(accounts::find)
                .filter(User::active)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Problems.LOGIN_REQUIRED.because("This session belongs to no account; log in by SSH.")));
    }
}
