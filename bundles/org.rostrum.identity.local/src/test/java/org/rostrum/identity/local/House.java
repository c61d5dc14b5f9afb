package org.rostrum.identity.local;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.framework.ServiceReference;
import org.rostrum.audit.Deed;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Client;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Group;
import org.rostrum.identity.IdentityProvider;
import org.rostrum.identity.Login;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.store.MemoryAccountStore;
import org.rostrum.testkit.store.MemoryGroupStore;
import org.rostrum.testkit.store.MemoryLoginStore;

/** Accounts and log-ins put together as DS does it, over stores in memory, with hashes that cost little. */
final class House implements AutoCloseable {

    static final String SECRET = "correct horse battery";
    static final UserId ALICE = new UserId("alice");
    static final UserId BOB = new UserId("bob");
    static final Argon2id.Cost CHEAP = new Argon2id.Cost(8, 1, 1);

    final MovableClock clock = new MovableClock();
    final MemoryAccountStore accountStore = new MemoryAccountStore();
    final MemoryLoginStore loginStore = new MemoryLoginStore();
    final Passwords passwords = new Passwords(CHEAP);
    /** Whose log-ins have ended, as others are told. */
    final List<UserId> ended = new CopyOnWriteArrayList<>();

    Consumer<UserId> whenEnded = ended::add;
    final KnownLogins known = new KnownLogins(user -> whenEnded.accept(user));
    final MemoryGroupStore groupStore = new MemoryGroupStore(accountStore);
    final AccountBook book = new AccountBook(accountStore, groupStore, known);
    final LocalGroups groups = new LocalGroups(book);
    final LocalAccounts accounts = new LocalAccounts(book, loginStore, known, passwords, new PasswordRule(8), clock);
    final LocalProfiles profiles = new LocalProfiles(book);
    final LocalIdentityProvider local = new LocalIdentityProvider(book, accounts, passwords);
    final IdentityProviders providers = new IdentityProviders();
    final List<Deed> deeds = new CopyOnWriteArrayList<>();
    final LockOut lockOut =
            new LockOut(book, deeds::add, new LockOut.Limits(20, Duration.ofHours(1), Duration.ofHours(2)), clock);
    final LocalSecondFactors factors = new LocalSecondFactors(book, clock);
    final Entrance entrance = new Entrance(providers, lockOut, factors, deeds::add);
    final LocalLogins logins = new LocalLogins(loginStore, accounts, known, entrance, Duration.ofHours(12), clock);
    final LocalSessions sessions = new LocalSessions(loginStore, known, clock);
    final LocalTokens tokens = new LocalTokens(
            loginStore,
            accounts,
            known,
            deeds::add,
            new LocalTokens.Lifetimes(Duration.ofMinutes(15), Duration.ofDays(7)),
            clock);

    House() {
        add(0, local);
    }

    ServiceReference<IdentityProvider> add(int ranking, IdentityProvider provider) {
        ServiceReference<IdentityProvider> reference = reference(ranking);
        providers.bind(reference, provider);
        return reference;
    }

    User administrator(UserId id) {
        return accounts.add(id, "Somebody", Set.of(Right.ADMINISTRATOR), SECRET)
                .value()
                .orElseThrow();
    }

    Login open(User user) {
        return logins.open(user, new Client("192.0.2.1", "Browser"));
    }

    Outcome<User> logIn(String login, String password, String code, String peer) throws Exception {
        return logins.authenticate(new Credentials.Password(login, password, Optional.of(code), peer))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** Changes the rights of its own. */
    Outcome<User> give(UserId id, Right... rights) {
        return accounts.change(id, AccountChange.NOTHING.withRights(Set.of(rights)));
    }

    Outcome<User> activate(UserId id, boolean active) {
        return accounts.change(id, AccountChange.NOTHING.active(active));
    }

    /** The rights of somebody who has these of their own and is in no group but everybody's. */
    static Set<Right> andEverybodys(Right... own) {
        Set<Right> rights = EnumSet.copyOf(Group.EVERYBODY.rights());
        rights.addAll(Set.of(own));
        return rights;
    }

    User user(UserId id) {
        return accounts.add(id, "Somebody", Set.of(), SECRET).value().orElseThrow();
    }

    Outcome<User> logIn(String login, String password) throws Exception {
        return logIn(login, password, "192.0.2.1");
    }

    Outcome<User> logIn(String login, String password, String peer) throws Exception {
        return logins.authenticate(new Credentials.Password(login, password, peer))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    static Optional<String> code(Outcome<?> outcome) {
        return outcome.problem().map(Problem::code);
    }

    @Override
    public void close() {
        logins.close();
    }

    /** Only its place among the others matters. */
    @SuppressWarnings("unchecked")
    private static ServiceReference<IdentityProvider> reference(int ranking) {
        return (ServiceReference<IdentityProvider>) Proxy.newProxyInstance(
                House.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "compareTo" ->
                        Integer.compare(
                                ranking, (Integer) ((ServiceReference<?>) arguments[0]).getProperty("service.ranking"));
                    case "getProperty" -> ranking;
                    case "hashCode" -> ranking;
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
