package org.rostrum.shell;

import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;

/** {@code rostrum:user-show}. */
@Service
@Command(scope = "rostrum", name = "user-show", description = "Shows all there is about an account but its secrets.")
public final class UserShow extends Listing {

    @Reference
    PeopleDesk people;

    @Argument(name = "user", description = "Id of the account", required = true)
    @Completion(UserIds.class)
    String user;

    @Override
    protected Sheet sheet() throws Refused {
        AccountDetails account = Refused.unlessDone(people.account(user));
        Profile profile = people.profile(account);
        Sheet sheet = new Sheet(
                "id",
                "name",
                "rights",
                "ownRights",
                "groups",
                "aliases",
                "active",
                "lockedUntil",
                "secondFactor",
                "created",
                "email",
                "language",
                "zone",
                "company",
                "mobile",
                "work",
                "home");
        sheet.add(
                account.id(),
                account.user().displayName(),
                new TreeSet<>(account.user().rights()),
                new TreeSet<>(account.ownRights()),
                account.groups().stream().map(String::valueOf).sorted().toList(),
                account.aliases().stream().map(String::valueOf).sorted().toList(),
                account.user().active(),
                account.lockedUntil(),
                account.secondFactor(),
                account.created(),
                profile.text(Field.EMAIL),
                profile.text(Field.LANGUAGE),
                profile.text(Field.ZONE),
                profile.text(Field.COMPANY),
                profile.text(Field.MOBILE),
                profile.text(Field.WORK),
                profile.text(Field.HOME));
        return sheet;
    }

    @Override
    protected boolean isOne() {
        return true;
    }
}
