package org.rostrum.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

class TypistTest {

    @Test
    void administratorMayWhatOnlyAdministratorsMay() {
        User anna = new User(new UserId("anna"), "Anna", Set.of(Right.ADMINISTRATOR), true);
        Typist typist = () -> Outcome.done(anna);
        assertThat(typist.administrator()).isEqualTo(Outcome.done(anna));
    }

    @Test
    void othersAreRefusedAndSoIsNobody() {
        User ben = new User(new UserId("ben"), "Ben", Set.of(Right.SECURITY_ADMINISTRATOR), true);
        assertThat(refusal(() -> Outcome.done(ben))).isEqualTo("right.required");
        assertThat(refusal(() -> Outcome.refused(Problems.LOGIN_REQUIRED.because("Log in."))))
                .isEqualTo("login.required");
    }

    private static String refusal(Typist typist) {
        return typist.administrator().problem().orElseThrow().code();
    }
}
