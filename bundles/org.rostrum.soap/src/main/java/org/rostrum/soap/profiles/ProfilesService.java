package org.rostrum.soap.profiles;

import java.util.function.Supplier;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Profile;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.guard.Rights;

/** Gives each call to the house, as who calls. */
public final class ProfilesService implements Profiles {

    private final Accounts accounts;
    private final org.rostrum.identity.Profiles profiles;
    private final Supplier<User> caller;

    /**
     * @param caller who calls now
     */
    public ProfilesService(Accounts accounts, org.rostrum.identity.Profiles profiles, Supplier<User> caller) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.caller = caller;
    }

    @Override
    public ProfileXml getProfile(String user) throws ProblemFault {
        UserId whose = whose(user);
        if (!whose.equals(caller.get().id())) {
            Rights.requireSight(caller.get());
        }
        return ProfileXml.of(account(whose), find(whose));
    }

    /** Who may not change a profile is not told whether there is one. */
    @Override
    public ProfileXml changeProfile(String user, ProfileXml change) throws ProblemFault {
        UserId whose = whose(user);
        if (!whose.equals(caller.get().id())) {
            Rights.requireAdministrator(caller.get());
        }
        Profile changed = ProblemFault.valueOf(change.appliedTo(find(whose)));
        User named = rename(account(whose), change);
        return ProfileXml.of(named, ProblemFault.valueOf(profiles.change(whose, changed, caller.get())));
    }

    private User rename(User user, ProfileXml change) throws ProblemFault {
        return ProblemFault.valueOf(
                change.renaming(user).map(to -> accounts.change(user.id(), to)).orElseGet(() -> Outcome.done(user)));
    }

    private UserId whose(String user) throws ProblemFault {
        return user == null ? caller.get().id() : UserId.parse(user).orElseThrow(ProfilesService::unknown);
    }

    private User account(UserId whose) throws ProblemFault {
        return accounts.find(whose).orElseThrow(ProfilesService::unknown);
    }

    private Profile find(UserId whose) throws ProblemFault {
        return profiles.find(whose).orElseThrow(ProfilesService::unknown);
    }

    private static ProblemFault unknown() {
        return new ProblemFault(Problems.USER_UNKNOWN.because("There is no such account."));
    }
}
