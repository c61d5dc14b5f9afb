package org.rostrum.soap.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.fault.Words;

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
        requireAdministrator();
        UserId id = UserId.parse(user.id)
                .orElseThrow(() -> new ProblemFault(Problems.USER_INVALID.because(
                        "id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)")));
        Set<Right> rights = user.rights == null ? Set.of() : Words.read("rights", Right.class, user.rights);
        return UserXml.of(ProblemFault.valueOf(accounts.add(id, user.name, rights, user.password)));
    }

    @Override
    public List<UserXml> listUsers() throws ProblemFault {
        requireAdministrator();
        return accounts.list().stream().map(UserXml::of).toList();
    }

    @Override
    public UserXml getUser(String id) throws ProblemFault {
        requireAdministrator();
        return UserXml.of(find(id));
    }

    @Override
    public UserXml changeUser(String id, UserChangeXml change) throws ProblemFault {
        requireAdministrator();
        Optional<Set<Right>> rights = change.rights == null
                ? Optional.empty()
                : Optional.of(Words.read("rights", Right.class, change.rights));
        AccountChange wanted = new AccountChange(
                Optional.ofNullable(change.name),
                rights,
                Optional.ofNullable(change.active),
                Optional.empty(),
                Optional.empty());
        return UserXml.of(ProblemFault.valueOf(accounts.change(find(id).id(), wanted)));
    }

    @Override
    public void resetPassword(String id, String password) throws ProblemFault {
        requireAdministrator();
        ProblemFault.valueOf(accounts.resetPassword(find(id).id(), password));
    }

    @Override
    public UserXml deactivateUser(String id) throws ProblemFault {
        UserChangeXml change = new UserChangeXml();
        change.active = false;
        return changeUser(id, change);
    }

    private void requireAdministrator() throws ProblemFault {
        if (!caller.get().may(Right.ADMINISTRATOR)) {
            throw new ProblemFault(
                    Problems.RIGHT_REQUIRED.because("This needs the right " + Right.ADMINISTRATOR + "."));
        }
    }

    private User find(String id) throws ProblemFault {
        return UserId.parse(id)
                .flatMap(accounts::find)
                .orElseThrow(() -> new ProblemFault(Problems.USER_UNKNOWN.because("There is no such account.")));
    }
}
