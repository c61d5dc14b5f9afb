package org.rostrum.testkit.house;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Keys in memory; their secrets tell their ids. */
public final class FakeKeys implements ApiKeys {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Accounts accounts;
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    public FakeKeys(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The secret of a new key. */
    public String make(User owner, Scope... scopes) {
        return issue(new ApiKey.Draft("app", Set.of(scopes), List.of(), NOW), owner)
                .value()
                .orElseThrow()
                .secret();
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return list().stream().filter(key -> key.owner().equals(owner)).toList();
    }

    @Override
    public List<ApiKey> list() {
        return List.copyOf(keys.values());
    }

    @Override
    public Outcome<ApiKey.Issued> issue(ApiKey.Draft draft, User owner) {
        String id = "key" + keys.size();
        ApiKey key = new ApiKey(
                id, owner.id(), draft.name(), draft.scopes(), draft.networks(), NOW, draft.expires(), Optional.empty());
        keys.put(id, key);
        return Outcome.done(new ApiKey.Issued(key, PREFIX + id));
    }

    @Override
    public Outcome<ApiKey> revoke(String id, User by) {
        return Optional.ofNullable(keys.remove(id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.KEY_UNKNOWN.because("There is no such key.")));
    }

    @Override
    public Optional<ApiKey.Use> find(String secret, String address) {
        return Optional.ofNullable(keys.get(secret.substring(PREFIX.length())))
                .filter(key -> address.equals("127.0.0.1"))
                .map(key -> new ApiKey.Use(accounts.find(key.owner()).orElseThrow(), key.scopes()));
    }
}
