package org.rostrum.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** {@code rostrum:user-change}. */
@Service
@Command(
        scope = "rostrum",
        name = "user-change",
        description = "Changes names, rights and groups of an account, or whether it may be used.")
public final class UserChange implements Action {

    @Reference
    PeopleDesk people;

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

    @Option(name = "--grant", multiValued = true, description = "A right of its own to give; may be repeated")
    @Completion(Rights.class)
    List<Right> granted = List.of();

    @Option(name = "--revoke", multiValued = true, description = "A right of its own to take; may be repeated")
    @Completion(Rights.class)
    List<Right> revoked = List.of();

    @Option(name = "--join", multiValued = true, description = "A group to put it into; may be repeated")
    @Completion(GroupIds.class)
    List<String> joined = List.of();

    @Option(name = "--leave", multiValued = true, description = "A group to take it out of; may be repeated")
    @Completion(GroupIds.class)
    List<String> left = List.of();

    @Option(name = "--alias", multiValued = true, description = "Another name to give it; may be repeated")
    List<String> aliases = List.of();

    @Option(name = "--no-alias", multiValued = true, description = "Another name to take from it; may be repeated")
    List<String> lostAliases = List.of();

    @Override
    public Object execute() throws Refused {
        User changed =
                Refused.unlessDone(people.account(user).then(this::wanted).then(change -> people.change(user, change)));
        session.getConsole()
                .println("Changed " + changed.id() + ": " + new TreeSet<>(changed.rights())
                        + (changed.active() ? "" : ", not active"));
        return null;
    }

    private Outcome<AccountChange> wanted(AccountDetails before) {
        if (activate && deactivate) {
            return Outcome.refused(Problems.USER_INVALID.because("--activate and --deactivate contradict each other."));
        }
        Set<Right> rights = new HashSet<>(before.ownRights());
        rights.addAll(granted);
        rights.removeAll(Set.copyOf(revoked));
        Optional<Set<GroupId>> groups = changed(before.groups(), joined, left, GroupId::parse);
        Optional<Set<UserId>> names = changed(before.aliases(), aliases, lostAliases, UserId::parse);
        if (groups.isEmpty() || names.isEmpty()) {
            return Outcome.refused(Problems.USER_INVALID.because(
                    "Groups and aliases are 1 to 64 letters, digits, dots, underscores and hyphens."));
        }
        Optional<Boolean> active = activate || deactivate ? Optional.of(activate) : Optional.empty();
        return Outcome.done(new AccountChange(Optional.ofNullable(name), Optional.of(rights), active, groups, names));
    }

    /** Empty if one of the texts is no id. */
    private static <T> Optional<Set<T>> changed(
            Set<T> before, List<String> more, List<String> less, Function<String, Optional<T>> parse) {
        Set<T> after = new HashSet<>(before);
        for (String text : more) {
            Optional<T> id = parse.apply(text);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            after.add(id.get());
        }
        less.stream().map(parse).flatMap(Optional::stream).forEach(after::remove);
        return Optional.of(after);
    }
}
