package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.SECRET;
import static org.rostrum.identity.local.House.code;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.identity.SecondFactors.Enrolment;

class SecondFactorTest {

    private static final String HERE = "192.0.2.1";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    /** RFC 6238 appendix B, SHA-1, cut to six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void agreesWithTheTestVectors(long seconds, String code) {
        String secret = Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(secret).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.code(secret, Totp.stepAt(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @Test
    void isAskedForOnceItIsConfirmed() throws Exception {
        house.user(ALICE);
        Enrolment enrolment = house.factors.enrol(ALICE).value().orElseThrow();
        assertThat(enrolment.uri())
                .isEqualTo("otpauth://totp/Rostrum:alice?secret=" + enrolment.secret() + "&issuer=Rostrum");
        assertThat(house.logIn("alice", SECRET).value()).as("not confirmed yet").isPresent();

        assertThat(code(house.factors.confirm(ALICE, "000000"))).contains("login.code-refused");
        assertThat(house.factors.confirm(ALICE, now(enrolment)).value()).isPresent();

        assertThat(code(house.logIn("alice", SECRET))).contains("login.code-required");
        assertThat(code(house.logIn("alice", SECRET, " ", HERE))).contains("login.code-required");
        assertThat(code(house.logIn("alice", "wrong password"))).contains("login.refused");
        assertThat(house.accounts.details(ALICE).orElseThrow().secondFactor()).isTrue();
        house.clock.pass(Duration.ofSeconds(30));
        assertThat(house.logIn("alice", SECRET, now(enrolment), HERE).value()).isPresent();
    }

    @Test
    void takesNoCodeTwice() throws Exception {
        Enrolment enrolment = enrolled();
        String code = now(enrolment);

        assertThat(house.logIn("alice", SECRET, code, HERE).value()).isPresent();

        assertThat(code(house.logIn("alice", SECRET, code, HERE))).contains("login.code-refused");
    }

    @Test
    void takesNotTheCodeItWasConfirmedWith() throws Exception {
        house.user(ALICE);
        Enrolment enrolment = house.factors.enrol(ALICE).value().orElseThrow();
        house.factors.confirm(ALICE, now(enrolment));

        assertThat(code(house.logIn("alice", SECRET, now(enrolment), HERE))).contains("login.code-refused");
    }

    @Test
    void bearsAClockThatIsHalfAMinuteWrongAndNoMore() throws Exception {
        Enrolment enrolment = enrolled();
        String early = at(enrolment, -1);
        String late = at(enrolment, 1);

        assertThat(code(house.logIn("alice", SECRET, at(enrolment, -2), HERE))).contains("login.code-refused");
        assertThat(code(house.logIn("alice", SECRET, at(enrolment, 2), HERE))).contains("login.code-refused");
        assertThat(house.logIn("alice", SECRET, early, HERE).value()).isPresent();
        assertThat(house.logIn("alice", SECRET, late, HERE).value()).isPresent();
        assertThat(code(house.logIn("alice", SECRET, now(enrolment), HERE)))
                .as("from before the last one that was taken")
                .contains("login.code-refused");
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() throws Exception {
        house.user(ALICE);
        Enrolment enrolment = house.factors.enrol(ALICE).value().orElseThrow();
        List<String> recovery =
                house.factors.confirm(ALICE, now(enrolment)).value().orElseThrow();
        assertThat(recovery)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        String typed = " " + recovery.get(0).replace("-", " ").toUpperCase(Locale.ROOT);

        assertThat(house.logIn("alice", SECRET, typed, HERE).value()).isPresent();

        assertThat(code(house.logIn("alice", SECRET, recovery.get(0), HERE))).contains("login.code-refused");
        assertThat(house.logIn("alice", SECRET, recovery.get(1), HERE).value()).isPresent();
        assertThat(house.accountStore
                        .find(ALICE)
                        .orElseThrow()
                        .protection()
                        .secondFactor()
                        .orElseThrow()
                        .recoveryHashes())
                .hasSize(8)
                .doesNotContainAnyElementsOf(recovery);
    }

    @Test
    void slowsDownAndLocksWhoGuessesCodes() throws Exception {
        enrolled();
        for (int i = 0; i < 5; i++) {
            assertThat(code(house.logIn("alice", SECRET, "12345" + i, HERE))).contains("login.code-refused");
        }
        assertThat(code(house.logIn("alice", SECRET, "123456", HERE))).contains("login.delayed");

        for (int i = 0; i < 15; i++) {
            assertThat(code(house.logIn("alice", SECRET, "234567", "203.0.113." + i)))
                    .contains("login.code-refused");
        }

        assertThat(code(house.logIn("alice", SECRET, "234567", "198.51.100.1"))).contains("login.refused");
        assertThat(house.accounts.details(ALICE).orElseThrow().lockedUntil()).isPresent();
    }

    @Test
    void beingAskedForACodeIsNoFailure() throws Exception {
        enrolled();

        for (int i = 0; i < 100; i++) {
            assertThat(code(house.logIn("alice", SECRET))).contains("login.code-required");
        }
    }

    @Test
    void isTakenAwayAndEnrolledAnew() throws Exception {
        enrolled();
        assertThat(code(house.factors.enrol(ALICE))).contains("factor.present");
        assertThat(code(house.factors.confirm(ALICE, "123456"))).contains("factor.present");

        assertThat(house.factors.remove(ALICE).value()).isPresent();

        assertThat(house.logIn("alice", SECRET).value()).isPresent();
        assertThat(code(house.factors.remove(ALICE))).contains("factor.absent");
        assertThat(code(house.factors.confirm(ALICE, "123456"))).contains("factor.absent");
        assertThat(house.factors.enrol(ALICE).value()).isPresent();
        assertThat(code(house.factors.enrol(BOB))).contains("user.unknown");
    }

    private Enrolment enrolled() {
        house.user(ALICE);
        Enrolment enrolment = house.factors.enrol(ALICE).value().orElseThrow();
        assertThat(house.factors.confirm(ALICE, now(enrolment)).value()).isPresent();
        house.clock.pass(Duration.ofMinutes(5));
        return enrolment;
    }

    private String now(Enrolment enrolment) {
        return at(enrolment, 0);
    }

    private String at(Enrolment enrolment, int steps) {
        return Totp.code(enrolment.secret(), Totp.stepAt(house.clock.instant()) + steps);
    }
}
