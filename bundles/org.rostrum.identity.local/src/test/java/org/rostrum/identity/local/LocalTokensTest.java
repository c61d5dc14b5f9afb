package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.code;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Client;
import org.rostrum.identity.Tokens.Pair;
import org.rostrum.identity.User;

class LocalTokensTest {

    private static final Client PROGRAM = new Client("192.0.2.7", "backup 1.0");
    private static final Client THIEF = new Client("203.0.113.9", "curl");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aProgramIsLetInForAQuarterOfAnHour() {
        User alice = house.user(ALICE);
        Pair pair = house.tokens.open(alice, PROGRAM);
        assertThat(house.logins.find(pair.access())).contains(alice);
        assertThat(pair.accessExpires()).isEqualTo(house.clock.instant().plus(Duration.ofMinutes(15)));

        house.clock.pass(Duration.ofMinutes(15));

        assertThat(house.logins.find(pair.access())).isEmpty();
    }

    @Test
    void aTokenThatIsUsedLastsNoLonger() {
        Pair pair = house.tokens.open(house.user(ALICE), PROGRAM);
        for (int minutes = 0; minutes < 15; minutes++) {
            assertThat(house.logins.find(pair.access())).isPresent();
            house.clock.pass(Duration.ofMinutes(1));
        }

        assertThat(house.logins.find(pair.access())).isEmpty();
    }

    @Test
    void oneKindOfTokenIsNotGoodForTheOther() {
        User alice = house.user(ALICE);
        Pair pair = house.tokens.open(alice, PROGRAM);
        String browser = house.open(alice).token();

        assertThat(house.logins.find(pair.refresh())).isEmpty();
        assertThat(code(house.tokens.refresh(pair.access(), PROGRAM))).contains("token.refused");
        assertThat(code(house.tokens.refresh(browser, PROGRAM))).contains("token.refused");
        assertThat(house.logins.find(pair.access())).as("nothing ended").isPresent();
        assertThat(house.logins.find(browser)).isPresent();
    }

    @Test
    void aRefreshTokenFetchesTheNextPair() {
        User alice = house.user(ALICE);
        Pair first = house.tokens.open(alice, PROGRAM);
        house.clock.pass(Duration.ofMinutes(20));

        Pair second = house.tokens.refresh(first.refresh(), PROGRAM).value().orElseThrow();

        assertThat(house.logins.find(second.access())).contains(alice);
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
    }

    @Test
    void aRefreshTokenThatComesAgainEndsTheLogInForBoth() {
        User alice = house.user(ALICE);
        Pair first = house.tokens.open(alice, PROGRAM);
        Pair stolen = house.tokens.refresh(first.refresh(), THIEF).value().orElseThrow();
        assertThat(house.logins.find(stolen.access())).isPresent();

        assertThat(code(house.tokens.refresh(first.refresh(), PROGRAM))).contains("token.refused");

        assertThat(house.logins.find(stolen.access())).isEmpty();
        assertThat(code(house.tokens.refresh(stolen.refresh(), THIEF))).contains("token.refused");
        assertThat(house.sessions.of(ALICE)).isEmpty();
    }

    @Test
    void aLogInEndsWhenItIsNotRefreshedForAWeekAndAfterThirtyDaysAnyway() {
        Pair idle = house.tokens.open(house.user(ALICE), PROGRAM);
        Pair busy = house.tokens.open(house.accounts.find(ALICE).orElseThrow(), PROGRAM);
        for (int days = 0; days < 30; days += 6) {
            busy = house.tokens.refresh(busy.refresh(), PROGRAM).value().orElseThrow();
            house.clock.pass(Duration.ofDays(6));
        }

        assertThat(code(house.tokens.refresh(idle.refresh(), PROGRAM))).contains("token.refused");
        assertThat(code(house.tokens.refresh(busy.refresh(), PROGRAM))).contains("token.refused");
    }

    @Test
    void aClosedAccountRefreshesNothing() {
        Pair pair = house.tokens.open(house.user(ALICE), PROGRAM);
        house.activate(ALICE, false);

        assertThat(house.logins.find(pair.access())).isEmpty();
        assertThat(code(house.tokens.refresh(pair.refresh(), PROGRAM))).contains("token.refused");
    }

    @Test
    void aLogOutEndsBothTokens() {
        Pair pair = house.tokens.open(house.user(ALICE), PROGRAM);

        house.logins.close(pair.access());

        assertThat(house.logins.find(pair.access())).isEmpty();
        assertThat(code(house.tokens.refresh(pair.refresh(), PROGRAM))).contains("token.refused");
    }

    @Test
    void whoGuessesIsSlowedDownAndNobodyElse() {
        Pair pair = house.tokens.open(house.user(ALICE), PROGRAM);
        for (int i = 0; i < 20; i++) {
            assertThat(code(house.tokens.refresh("x".repeat(42) + (char) ('a' + i), THIEF)))
                    .contains("token.refused");
        }

        assertThat(code(house.tokens.refresh("x".repeat(43), THIEF))).contains("login.delayed");
        assertThat(house.tokens.refresh(pair.refresh(), PROGRAM).value()).isPresent();
    }

    @Test
    void secretsAreNotPrinted() {
        Pair pair = house.tokens.open(house.user(ALICE), PROGRAM);

        assertThat(pair.toString()).doesNotContain(pair.access(), pair.refresh());
        assertThat(house.loginStore.find(pair.refresh())).isEmpty();
    }
}
