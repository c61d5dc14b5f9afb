package org.rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;

class DeedTest {

    private static final Actor ANNA = Actor.user(new UserId("anna"));

    @Test
    void whatSomebodyTypedMakesNoSecondLine() {
        Deed deed = Deed.done(ANNA, "login.failed")
                .on("eve\r\n2026-01-01 anna\u2028did\u202eit")
                .with("a\tb\u0000c");

        assertThat(deed.on()).contains("eve  2026-01-01 anna did it");
        assertThat(deed.detail()).contains("a b c");
    }

    @Test
    void whatIsTooLongIsCutOffBetweenCharacters() {
        Deed deed = Deed.done(ANNA, "login.failed")
                .on("x".repeat(127) + "\ud83d\ude00")
                .with("y".repeat(501));

        assertThat(deed.on()).contains("x".repeat(127));
        assertThat(deed.detail()).contains("y".repeat(500));
    }

    @Test
    void aRefusalSaysItsCode() {
        Deed deed =
                Deed.done(ANNA, "account.changed").refused(Problems.USER_UNKNOWN.because("There is no such account."));

        assertThat(deed.outcome()).isEqualTo("user.unknown");
        assertThat(deed.detail()).isEmpty();
    }

    @Test
    void nothingIsNoObject() {
        assertThat(Deed.done(ANNA, "session.ended").on("").on()).isEmpty();
    }
}
