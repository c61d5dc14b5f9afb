package org.rostrum.shell;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.console.Typist;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Groups;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.Right;
import org.rostrum.identity.SearchWords;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * What the commands about people do, in the name of the one who typed. The services know no author, so this door asks for
 * the right.
 */
@Component(service = PeopleDesk.class)
public final class PeopleDesk {

    private final Accounts accounts;
    private final Groups groups;
    private final Profiles profiles;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Typist typist;

    @Activate
    public PeopleDesk(
            @Reference Typist typist,
            @Reference Accounts accounts,
            @Reference Groups groups,
            @Reference Profiles profiles,
            @Reference Sessions sessions,
            @Reference SecondFactors factors) {
        this.accounts = accounts;
        this.groups = groups;
        this.profiles = profiles;
        this.sessions = sessions;
        this.factors = factors;
        this.typist = typist;
    }

    /** Those whose names hold all of the words. */
    Outcome<List<AccountDetails>> accounts(String words) {
        SearchWords wanted = SearchWords.of(words);
        return administrator().map(me -> accounts.listDetails().stream()
                .filter(account -> wanted.areIn(account.id(), account.user().displayName(), account.aliases()))
                .toList());
    }

    Outcome<AccountDetails> account(String id) {
        return administrator().then(me -> UserId.parse(id)
                .flatMap(accounts::details)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account."))));
    }

    Profile profile(AccountDetails account) {
        return profiles.find(account.id()).orElse(Profile.EMPTY);
    }

    Outcome<User> add(String id, String displayName, Set<Right> rights, String password) {
        return administrator().then(me -> UserId.parse(id)
                .map(known -> accounts.add(known, displayName, rights, password))
                .orElseGet(() -> Outcome.refused(Problems.USER_INVALID.because(
                        "id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)"))));
    }

    Outcome<User> change(String id, AccountChange change) {
        return account(id).then(account -> accounts.change(account.id(), change));
    }

    /** Changes how somebody is reached. */
    Outcome<Profile> change(String id, Profile changed) {
        return administrator().then(me -> account(id).then(account -> profiles.change(account.id(), changed, me)));
    }

    Outcome<User> resetPassword(String id, String password) {
        return account(id).then(account -> accounts.resetPassword(account.id(), password));
    }

    Outcome<User> unlock(String id) {
        return account(id).then(account -> accounts.unlock(account.id()));
    }

    Outcome<List<Sessions.Session>> logins(String id) {
        return account(id).map(account -> sessions.of(account.id()));
    }

    /** From all devices. */
    Outcome<UserId> disconnect(String id) {
        return account(id).map(account -> {
            sessions.endAll(account.id());
            return account.id();
        });
    }

    /** From one of them. */
    Outcome<Sessions.Session> disconnect(String id, String login) {
        return account(id).then(account -> sessions.end(account.id(), login));
    }

    Outcome<User> removeSecondFactor(String id) {
        return account(id).then(account -> factors.remove(account.id()));
    }

    Outcome<List<Group>> groups() {
        return administrator().map(me -> groups.list());
    }

    Outcome<Group> group(String id) {
        return administrator().then(me -> GroupId.parse(id)
                .flatMap(groups::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.GROUP_UNKNOWN.because("There is no such group."))));
    }

    Outcome<List<User>> members(String group) {
        return group(group).map(known -> groups.members(known.id()));
    }

    Outcome<Group> add(Group group) {
        return administrator().then(me -> groups.add(group));
    }

    Outcome<Group> change(Group changed) {
        return administrator().then(me -> groups.change(changed));
    }

    Outcome<Group> removeGroup(String id) {
        return group(id).then(group -> groups.remove(group.id()));
    }

    private Outcome<User> administrator() {
        return typist.administrator();
    }
}
