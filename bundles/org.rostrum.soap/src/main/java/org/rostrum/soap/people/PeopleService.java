package org.rostrum.soap.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.fault.Words;
import org.rostrum.soap.guard.Rights;

/** Gives each call of an administrator to the house. */
public final class PeopleService implements People {

    private final Accounts accounts;
    private final Supplier<User> caller;

    /**
     * @param caller who calls now
     */
    public PeopleService(Accounts accounts, Supplier<User> caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @Override
    public UserXml addUser(NewUserXml user) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        UserId id = UserId.parse(user.id)
                .orElseThrow(() -> new ProblemFault(Problems.USER_INVALID.because(
                        "id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)")));
        Set<Right> rights = user.rights == null ? Set.of() : Words.read("rights", Right.class, user.rights);
        return details(ProblemFault.valueOf(accounts.add(id, user.name, rights, user.password)));
    }

    @Override
    public List<UserXml> listUsers() throws ProblemFault {
        Rights.requireSight(caller.get());
        return accounts.listDetails().stream().map(UserXml::of).toList();
    }

    @Override
    public UserXml getUser(String id) throws ProblemFault {
        Rights.requireSight(caller.get());
        return details(find(id));
    }

    @Override
    public UserXml changeUser(String id, UserChangeXml change) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        User user = find(id);
        AccountChange wanted = new AccountChange(
                Optional.ofNullable(change.name),
                change.rights == null
                        ? Optional.empty()
                        : Optional.of(Words.read("rights", Right.class, change.rights)),
                Optional.ofNullable(change.active),
                ids("groups", change.groups, GroupId::parse),
                ids("aliases", change.aliases, UserId::parse));
        return details(ProblemFault.valueOf(accounts.change(user.id(), wanted)));
    }

    private static <T> Optional<Set<T>> ids(String name, List<String> texts, Function<String, Optional<T>> parse)
            throws ProblemFault {
        if (texts == null) {
            return Optional.empty();
        }
        Set<T> ids = new HashSet<>();
        for (String text : texts) {
            ids.add(parse.apply(text)
                    .orElseThrow(() -> new ProblemFault(
                            Problems.USER_INVALID.because(name + ": one names nothing that can exist."))));
        }
        return Optional.of(ids);
    }

    @Override
    public void resetPassword(String id, String password) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        ProblemFault.valueOf(accounts.resetPassword(find(id).id(), password));
    }

    @Override
    public void unlockUser(String id) throws ProblemFault {
        Rights.requireAdministrator(caller.get());
        ProblemFault.valueOf(accounts.unlock(find(id).id()));
    }

    @Override
    public UserXml deactivateUser(String id) throws ProblemFault {
        UserChangeXml change = new UserChangeXml();
        change.active = false;
        return changeUser(id, change);
    }

    private UserXml details(User user) throws ProblemFault {
        return UserXml.of(accounts.details(user.id()).orElseThrow(PeopleService::unknown));
    }

    private User find(String id) throws ProblemFault {
        return UserId.parse(id).flatMap(accounts::find).orElseThrow(PeopleService::unknown);
    }

    private static ProblemFault unknown() {
        return new ProblemFault(Problems.USER_UNKNOWN.because("There is no such account."));
    }
}
