package org.rostrum.identity.local;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Profiles, kept with their accounts. */
@Component
public final class LocalProfiles implements Profiles {

    private final AccountBook book;

    @Activate
    public LocalProfiles(@Reference AccountBook book) {
        this.book = book;
    }

    @Override
    public Optional<Profile> find(UserId id) {
        return book.find(id).map(Account::profile);
    }

    @Override
    public Outcome<Profile> change(UserId id, Profile changed, User by) {
        boolean own = by.active() && by.id().equals(id);
        if (!own && !by.may(Right.ADMINISTRATOR)) {
            return Outcome.refused(Problems.RIGHT_REQUIRED.because("Only administrators change what is not theirs."));
        }
        return book.change(id, account -> Outcome.done(account.with(changed))).map(Account::profile);
    }
}
