package org.rostrum.identity.local;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.KeyStore;
import org.rostrum.identity.store.KeyStore.StoredKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys of applications: 256 random bits behind a prefix, kept as a hash; asked of the store at every use. */
@Component
public final class LocalApiKeys implements ApiKeys {

    private static final Logger LOG = LoggerFactory.getLogger(LocalApiKeys.class);
    private static final int MOST = 50;
    private static final int MOST_NETWORKS = 20;

    /** How exact the last use is: not every request is a write. */
    private static final Duration EXACTNESS = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private final KeyStore store;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public LocalApiKeys(@Reference KeyStore store, @Reference Accounts accounts) {
        this(store, accounts, Clock.systemUTC());
    }

    LocalApiKeys(KeyStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return list().stream().filter(key -> key.owner().equals(owner)).toList();
    }

    @Override
    public List<ApiKey> list() {
        return store.list().stream().map(StoredKey::key).toList();
    }

    @Override
    public Outcome<ApiKey.Issued> issue(ApiKey.Draft draft, User owner) {
        Optional<Problem> objection = objection(draft);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (of(owner.id()).size() >= MOST) {
            return Outcome.refused(Problems.LIMIT_EXCEEDED.because("There are " + MOST + " keys already."));
        }
        String token = Token.make(random);
        ApiKey key = new ApiKey(
                UUID.randomUUID().toString(),
                owner.id(),
                draft.name(),
                draft.scopes(),
                draft.networks(),
                clock.instant(),
                draft.expires(),
                Optional.empty());
        store.add(new StoredKey(key, Token.hash(token)));
        LOG.info("{} made the key {} with the scopes {}", owner.id(), key.id(), key.scopes());
        return Outcome.done(new ApiKey.Issued(key, PREFIX + token));
    }

    private Optional<Problem> objection(ApiKey.Draft draft) {
        Instant now = clock.instant();
        if (!User.isDisplayName(draft.name())) {
            return invalid("name: (expected: 1 to 100 characters, none of them invisible)");
        }
        if (draft.scopes().isEmpty()) {
            return invalid("scopes: (expected: one at least)");
        }
        boolean soon = draft.expires().isAfter(now) && !draft.expires().isAfter(now.plus(Duration.ofDays(MAX_DAYS)));
        if (!soon) {
            return invalid("expires: (expected: within " + MAX_DAYS + " days)");
        }
        boolean networks = draft.networks().size() <= MOST_NETWORKS
                && draft.networks().stream()
                        .allMatch(text -> Network.parse(text).isPresent());
        return networks
                ? Optional.empty()
                : invalid("networks: (expected: at most " + MOST_NETWORKS + " such as 192.0.2.0/24)");
    }

    private static Optional<Problem> invalid(String why) {
        return Optional.of(Problems.KEY_INVALID.because(why));
    }

    @Override
    public Outcome<ApiKey> revoke(String id, User by) {
        Optional<ApiKey> key = list().stream()
                .filter(known -> known.id().equals(id))
                .filter(known -> known.owner().equals(by.id()) || by.may(Right.ADMINISTRATOR))
                .findFirst();
        if (key.isEmpty() || !store.remove(id)) {
            return Outcome.refused(Problems.KEY_UNKNOWN.because("There is no such key."));
        }
        LOG.info("{} revoked the key {} of {}", by.id(), id, key.get().owner());
        return Outcome.done(key.get());
    }

    @Override
    public Optional<ApiKey.Use> find(String secret, String address) {
        if (!secret.startsWith(PREFIX) || !Token.isOne(secret.substring(PREFIX.length()))) {
            return Optional.empty();
        }
        return store.findByHash(Token.hash(secret.substring(PREFIX.length())))
                .map(StoredKey::key)
                .filter(key -> clock.instant().isBefore(key.expires()) && isFrom(address, key.networks()))
                .flatMap(this::use);
    }

    private static boolean isFrom(String address, List<String> networks) {
        return networks.isEmpty()
                || networks.stream()
                        .map(Network::parse)
                        .flatMap(Optional::stream)
                        .anyMatch(network -> network.contains(address));
    }

    private Optional<ApiKey.Use> use(ApiKey key) {
        Optional<User> owner = accounts.find(key.owner()).filter(User::active);
        Instant now = clock.instant();
        boolean longAgo =
                key.used().filter(last -> now.isBefore(last.plus(EXACTNESS))).isEmpty();
        if (owner.isPresent() && longAgo) {
            store.touch(key.id(), now);
        }
        return owner.map(user -> new ApiKey.Use(user, key.scopes()));
    }
}
