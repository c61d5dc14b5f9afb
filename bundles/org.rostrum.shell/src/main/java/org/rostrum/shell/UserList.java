package org.rostrum.shell;

import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.identity.AccountDetails;

/** {@code rostrum:user-list}. */
@Service
@Command(scope = "rostrum", name = "user-list", description = "Lists the accounts.")
public final class UserList extends Listing {

    @Reference
    PeopleDesk people;

    @Argument(name = "words", description = "Only those whose id, name or alias holds all of these words")
    String words = "";

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "name", "rights", "groups", "active", "lockedUntil");
        for (AccountDetails account : Refused.unlessDone(people.accounts(words))) {
            sheet.add(
                    account.id(),
                    account.user().displayName(),
                    new TreeSet<>(account.user().rights()),
                    account.groups().stream().map(String::valueOf).sorted().toList(),
                    account.user().active(),
                    account.lockedUntil());
        }
        return sheet;
    }
}
