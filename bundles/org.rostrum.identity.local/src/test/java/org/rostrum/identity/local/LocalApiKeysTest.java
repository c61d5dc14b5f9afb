package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Draft;
import org.rostrum.identity.ApiKey.Issued;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.testkit.store.MemoryKeyStore;

class LocalApiKeysTest {

    private static final String HERE = "192.0.2.1";

    private final House house = new House();
    private final MemoryKeyStore store = new MemoryKeyStore();
    private final LocalApiKeys keys = new LocalApiKeys(store, house.accounts, house.clock);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aKeyActsForItsOwnerWithinItsScopes() {
        User alice = house.user(ALICE);

        Issued issued = issue(alice, Scope.READ, Scope.PEOPLE);

        assertThat(issued.secret()).matches("rostrum_[A-Za-z0-9_-]{43}");
        assertThat(keys.find(issued.secret(), HERE)).contains(new ApiKey.Use(alice, Set.of(Scope.READ, Scope.PEOPLE)));
        assertThat(keys.of(ALICE))
                .extracting(ApiKey::id)
                .containsExactly(issued.key().id());
        assertThat(keys.of(BOB)).isEmpty();
    }

    @Test
    void theSecretIsShownOnce() {
        Issued issued = issue(house.user(ALICE), Scope.READ);

        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(store.list().toString() + keys.list())
                .doesNotContain(issued.secret().substring(8));
        assertThat(store.findByHash(issued.secret())).isEmpty();
    }

    @Test
    void aKeyIsNeverMorePowerfulThanItsOwnerIsNow() {
        User alice = house.user(ALICE);
        house.give(ALICE, Right.CREATE_CONFERENCES);
        Issued issued = issue(alice, Scope.CONFERENCES);
        assertThat(mayCreate(issued)).contains(true);

        house.give(ALICE);
        assertThat(mayCreate(issued)).contains(false);

        house.activate(ALICE, false);
        assertThat(mayCreate(issued)).isEmpty();
    }

    private Optional<Boolean> mayCreate(Issued issued) {
        return keys.find(issued.secret(), HERE).map(use -> use.user().may(Right.CREATE_CONFERENCES));
    }

    @Test
    void aKeyEnds() {
        Issued issued = issue(house.user(ALICE), Scope.READ);
        house.clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(keys.find(issued.secret(), HERE)).isPresent();

        house.clock.pass(Duration.ofSeconds(1));

        assertThat(keys.find(issued.secret(), HERE)).isEmpty();
    }

    @Test
    void aKeyIsRevokedByItsOwnerAndByAdministratorsAtOnce() {
        User alice = house.user(ALICE);
        User bob = house.user(BOB);
        Issued one = issue(alice, Scope.READ);
        Issued other = issue(alice, Scope.READ);

        assertThat(code(keys.revoke(one.key().id(), bob))).contains("key.unknown");
        assertThat(keys.revoke(one.key().id(), alice).value()).isPresent();
        house.give(BOB, Right.ADMINISTRATOR);
        assertThat(keys.revoke(other.key().id(), house.accounts.find(BOB).orElseThrow())
                        .value())
                .isPresent();

        assertThat(keys.find(one.secret(), HERE)).isEmpty();
        assertThat(keys.find(other.secret(), HERE)).isEmpty();
        assertThat(code(keys.revoke(one.key().id(), alice))).contains("key.unknown");
    }

    @Test
    void theLastUseIsKnownToSomeMinutes() {
        Issued issued = issue(house.user(ALICE), Scope.READ);
        Instant first = house.clock.instant();
        keys.find(issued.secret(), HERE);
        house.clock.pass(Duration.ofMinutes(4));
        keys.find(issued.secret(), HERE);
        assertThat(keys.list().get(0).used()).contains(first);

        house.clock.pass(Duration.ofMinutes(1));
        keys.find(issued.secret(), HERE);

        assertThat(keys.list().get(0).used()).contains(first.plus(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "192.0.2.0/24, localhost, false",
    })
    void aKeyIsGoodFromItsNetworksAlone(String network, String address, boolean good) {
        Draft draft = draft("app", Set.of(Scope.READ), List.of("198.51.100.1", network), Duration.ofDays(1));
        String secret =
                keys.issue(draft, house.user(ALICE)).value().orElseThrow().secret();

        assertThat(keys.find(secret, address).isPresent()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/8/8", "1.2.3", "::/129", "dead.beef"
            })
    void whatIsNoNetworkIsRefused(String network) {
        assertRefused(draft("app", Set.of(Scope.READ), List.of(network), Duration.ofDays(1)));
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        assertRefused(draft(" ", Set.of(Scope.READ), List.of(), Duration.ofDays(1)));
        assertRefused(draft("app", Set.of(), List.of(), Duration.ofDays(1)));
        assertRefused(draft("app", Set.of(Scope.READ), List.of(), Duration.ZERO));
        assertRefused(draft("app", Set.of(Scope.READ), List.of(), Duration.ofDays(367)));
        assertRefused(draft("app", Set.of(Scope.READ), Collections.nCopies(21, HERE), Duration.ofDays(1)));
    }

    private void assertRefused(Draft draft) {
        User alice = house.accounts.find(ALICE).orElseGet(() -> house.user(ALICE));

        assertThat(code(keys.issue(draft, alice))).contains("key.invalid");
    }

    @Test
    void nobodyHasMoreThanFifty() {
        User alice = house.user(ALICE);
        for (int i = 0; i < 50; i++) {
            issue(alice, Scope.READ);
        }

        assertThat(code(keys.issue(draft("app", Set.of(Scope.READ), List.of(), Duration.ofDays(1)), alice)))
                .contains("limit.exceeded");
    }

    @Test
    void nonsenseIsNobodysKey() {
        String token = house.open(house.user(ALICE)).token();

        for (String secret : List.of("", "rostrum_", token, "rostrum_" + token, "rostrum_" + "x".repeat(1000))) {
            assertThat(keys.find(secret, HERE)).isEmpty();
        }
        assertThat(house.logins.find(issue(house.accounts.find(ALICE).orElseThrow(), Scope.READ)
                        .secret()))
                .isEmpty();
    }

    private Issued issue(User owner, Scope... scopes) {
        return keys.issue(draft("app", Set.of(scopes), List.of(), Duration.ofDays(30)), owner)
                .value()
                .orElseThrow();
    }

    private Draft draft(String name, Set<Scope> scopes, List<String> networks, Duration life) {
        return new Draft(name, scopes, networks, house.clock.instant().plus(life));
    }
}
