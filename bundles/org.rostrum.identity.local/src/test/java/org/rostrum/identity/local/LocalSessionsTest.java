package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.code;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Client;
import org.rostrum.identity.Login;
import org.rostrum.identity.Right;
import org.rostrum.identity.Sessions.Session;
import org.rostrum.identity.Tokens.Pair;
import org.rostrum.identity.User;

class LocalSessionsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void peopleSeeWhereTheyAreLoggedIn() {
        User alice = house.user(ALICE);
        Instant noon = house.clock.instant();
        Login login = house.logins.open(alice, new Client("2001:db8:1:2:3:4:5:6", "Fire\u0000fox\u202E \u00fc"));
        house.open(house.user(BOB));

        assertThat(house.sessions.of(ALICE))
                .containsExactly(new Session(
                        house.sessions.idOf(login.token()).orElseThrow(),
                        noon,
                        noon,
                        noon.plus(Duration.ofHours(12)),
                        "20010db800010002/64",
                        "Fire?fox? ?"));
        assertThat(house.sessions.of(ALICE).toString()).doesNotContain(login.token(), Token.hash(login.token()));
    }

    @Test
    void whatAProgramSaysOfItselfIsCut() {
        assertThat(new Client("", "x".repeat(1000)).description()).hasSize(Client.MAX_DESCRIPTION);
        assertThat(new Client("", null)).isEqualTo(Client.UNKNOWN);
    }

    @Test
    void theLastUsedComesFirstAndWhatHasEndedIsGone() {
        User alice = house.user(ALICE);
        Login first = house.open(alice);
        house.clock.pass(Duration.ofHours(6));
        house.open(alice);
        house.clock.pass(Duration.ofHours(1));
        assertThat(house.logins.find(first.token())).isPresent();

        assertThat(house.sessions.of(ALICE))
                .extracting(Session::id)
                .first()
                .isEqualTo(house.sessions.idOf(first.token()).orElseThrow());
        house.clock.pass(Duration.ofHours(11));
        assertThat(house.sessions.of(ALICE)).hasSize(1);
    }

    @Test
    void oneIsEndedAndTheOthersGoOn() {
        User alice = house.user(ALICE);
        Login one = house.open(alice);
        Login other = house.open(alice);
        String id = house.sessions.idOf(one.token()).orElseThrow();
        assertThat(house.logins.find(one.token())).isPresent();

        assertThat(code(house.sessions.end(BOB, id))).contains("session.unknown");
        assertThat(house.sessions.end(ALICE, id).value()).isPresent();

        assertThat(house.logins.find(one.token())).isEmpty();
        assertThat(house.logins.find(other.token())).isPresent();
        assertThat(code(house.sessions.end(ALICE, id))).contains("session.unknown");
    }

    @Test
    void allOnAllDevicesAreEnded() {
        User alice = house.user(ALICE);
        Login browser = house.open(alice);
        Pair program = house.tokens.open(alice, Client.UNKNOWN);
        Login bobs = house.open(house.user(BOB));

        house.sessions.endAll(ALICE);

        assertThat(house.logins.find(browser.token())).isEmpty();
        assertThat(house.logins.find(program.access())).isEmpty();
        assertThat(code(house.tokens.refresh(program.refresh(), Client.UNKNOWN)))
                .contains("token.refused");
        assertThat(house.logins.find(bobs.token())).isPresent();
    }

    @Test
    void whoeverEndsALogInTheListenersAreTold() {
        User alice = house.user(ALICE);
        Login first = house.open(alice);
        Login second = house.open(alice);

        house.logins.close(first.token());
        assertThat(house.ended).containsExactly(ALICE);
        house.sessions.end(ALICE, house.sessions.idOf(second.token()).orElseThrow());
        assertThat(house.ended).hasSize(2);
        house.sessions.endAll(ALICE);
        assertThat(house.ended).hasSize(3);
        house.accounts.resetPassword(ALICE, "another passphrase");
        assertThat(house.ended).hasSize(4);
        house.activate(ALICE, false);
        assertThat(house.ended).hasSize(5).containsOnly(ALICE);
    }

    @Test
    void aListenerFindsTheLogInEnded() {
        Login login = house.open(house.user(ALICE));
        assertThat(house.logins.find(login.token())).isPresent();
        List<Optional<User>> seen = new ArrayList<>();
        house.whenEnded = user -> seen.add(house.logins.find(login.token()));

        house.activate(ALICE, false);

        assertThat(seen).containsExactly(Optional.empty());
    }

    @Test
    void whatChangesNoLogInTellsNobody() {
        User alice = house.user(ALICE);
        house.open(alice);

        house.give(ALICE, Right.OPERATOR);
        house.logins.close("nonsense");

        assertThat(house.ended).isEmpty();
    }

    @Test
    void aProgramIsOneHoweverOftenItRefreshes() {
        Pair pair = house.tokens.open(house.user(ALICE), new Client("192.0.2.7", "backup"));
        for (int i = 0; i < 3; i++) {
            pair = house.tokens
                    .refresh(pair.refresh(), new Client("192.0.2.7", "backup"))
                    .value()
                    .orElseThrow();
        }

        assertThat(house.sessions.of(ALICE)).hasSize(1);
        assertThat(house.sessions.idOf(pair.access()))
                .contains(house.sessions.of(ALICE).get(0).id());
    }

    @Test
    void nonsenseBelongsToNoSession() {
        assertThat(house.sessions.idOf(null)).isEmpty();
        assertThat(house.sessions.idOf("nonsense")).isEmpty();
        assertThat(house.sessions.idOf("x".repeat(43))).isEmpty();
    }
}
