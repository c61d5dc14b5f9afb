package org.rostrum.shell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** {@code rostrum:user-change}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-change",
        description = "Changes the name or the rights of an account, or whether it may be used.")
public final class UserChange implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Option(name = "--name", description = "New name as others read it")
    String name;

    @Option(name = "--activate", description = "The account may be used")
    boolean activate;

    @Option(name = "--deactivate", description = "The account may not be used any more")
    boolean deactivate;

    @Option(name = "--grant", multiValued = true, description = "A right to give; may be repeated")
    @Completion(Rights.class)
    List<Right> granted = List.of();

    @Option(name = "--revoke", multiValued = true, description = "A right to take; may be repeated")
    @Completion(Rights.class)
    List<Right> revoked = List.of();

    @Override
    public Object execute() throws Refused {
        User changed = Refused.unlessDone(desk.user(user).then(this::changed).then(desk::change));
        session.getConsole()
                .println("Changed " + changed.id() + ": " + new TreeSet<>(changed.rights())
                        + (changed.active() ? "" : ", not active"));
        return null;
    }

    private Outcome<User> changed(User before) {
        if (activate && deactivate) {
            return Outcome.refused(Problems.USER_INVALID.because("--activate and --deactivate contradict each other."));
        }
        if (name != null && !User.isDisplayName(name)) {
            return Outcome.refused(Problems.USER_INVALID.because("--name: (expected: 1 to 100 characters)"));
        }
        Set<Right> rights = new TreeSet<>(before.rights());
        rights.addAll(granted);
        rights.removeAll(Set.copyOf(revoked));
        boolean active = activate || (before.active() && !deactivate);
        return Outcome.done(new User(before.id(), name == null ? before.displayName() : name, rights, active));
    }
}
