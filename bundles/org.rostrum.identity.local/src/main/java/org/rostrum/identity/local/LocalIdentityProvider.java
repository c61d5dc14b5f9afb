package org.rostrum.identity.local;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.IdentityProvider;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;

/** Knows the accounts of this server. Takes one hash for every answer, whatever the answer is. */
@Component
public final class LocalIdentityProvider implements IdentityProvider {

    private final AccountBook book;
    private final LocalAccounts accounts;
    private final Passwords passwords;

    @Activate
    public LocalIdentityProvider(
            @Reference AccountBook book, @Reference LocalAccounts accounts, @Reference Passwords passwords) {
        this.book = book;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public CompletionStage<Optional<Outcome<User>>> authenticate(Credentials credentials) {
        return credentials instanceof Credentials.Password password
                ? CompletableFuture.completedFuture(judge(password))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private Optional<Outcome<User>> judge(Credentials.Password shown) {
        Optional<Account> account = UserId.parse(shown.login()).flatMap(book::find);
        if (!PasswordRule.hasLength(shown.password())) {
            passwords.pretend("");
            return account.map(known -> Gate.refused());
        }
        if (account.isEmpty()) {
            passwords.pretend(shown.password());
            return Optional.empty();
        }
        return Optional.of(compare(account.get(), shown.password()));
    }

    private Outcome<User> compare(Account account, String password) {
        if (!passwords.matches(password, account.protection().passwordHash())
                || !account.own().active()) {
            return Gate.refused();
        }
        if (passwords.isOutdated(account.protection().passwordHash())) {
            accounts.renewHash(account, passwords.hash(password));
        }
        return Outcome.done(book.user(account));
    }
}
