package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.console.Console;

class KeyCommandsTest {

    private final Ring ring = new Ring();
    private final Console console = new Console();

    @Test
    void aKeyIsMadePrintedOnceListedAndEnded() throws Exception {
        KeyAdd add = new KeyAdd();
        add.keys = deskOf("anna");
        console.attach(add);
        add.name = "Backup";
        add.scopes = List.of(Scope.READ);
        add.networks = List.of("192.0.2.0/24");
        KeyList list = new KeyList();
        list.keys = add.keys;
        console.attach(list);
        Console.type(list, "--json");
        KeyRevoke revoke = new KeyRevoke();
        revoke.keys = add.keys;
        console.attach(revoke);
        revoke.key = "key0";

        add.execute();
        list.execute();
        revoke.execute();

        assertThat(console.text())
                .containsOnlyOnce("rostrum_secret")
                .contains("[{\"id\":\"key0\",\"owner\":\"anna\",\"name\":\"Backup\",\"scopes\":[\"READ\"],"
                        + "\"networks\":[\"192.0.2.0/24\"],\"expires\":")
                .contains("Ended key0");
        assertThatThrownBy(revoke::execute).hasMessageStartingWith("key.unknown:");
    }

    @Test
    void whoIsNoAdministratorComesByRest() {
        ApiKey.Draft draft = new ApiKey.Draft("x", Set.of(Scope.READ), List.of(), House.NOW);
        for (String typist : new String[] {"otto", "ines", null}) {
            assertThat(deskOf(typist).keys().problem()).isPresent();
            assertThat(deskOf(typist).issue(draft).problem()).isPresent();
            assertThat(deskOf(typist).revoke("key0").problem()).isPresent();
        }
        assertThat(ring.keys).isEmpty();
    }

    private KeyDesk deskOf(String typist) {
        return new KeyDesk(new Registry().typist(typist), ring);
    }

    /** Keys in memory. */
    private static final class Ring implements ApiKeys {

        private final List<ApiKey> keys = new ArrayList<>();

        @Override
        public List<ApiKey> of(UserId owner) {
            throw new UnsupportedOperationException("of");
        }

        @Override
        public List<ApiKey> list() {
            return keys;
        }

        @Override
        public Outcome<ApiKey.Issued> issue(ApiKey.Draft draft, User owner) {
            ApiKey key = new ApiKey(
                    "key" + keys.size(),
                    owner.id(),
                    draft.name(),
                    draft.scopes(),
                    draft.networks(),
                    House.NOW,
                    draft.expires(),
                    Optional.empty());
            keys.add(key);
            return Outcome.done(new ApiKey.Issued(key, "rostrum_secret"));
        }

        @Override
        public Outcome<ApiKey> revoke(String id, User by) {
            Optional<ApiKey> found =
                    keys.stream().filter(key -> key.id().equals(id)).findFirst();
            found.ifPresent(keys::remove);
            return found.map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Problems.KEY_UNKNOWN.because("There is no such key.")));
        }

        @Override
        public Optional<ApiKey.Use> find(String secret, String address) {
            throw new UnsupportedOperationException("find: (expected: a shell has no key)");
        }
    }
}
