package org.rostrum.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogLevel;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.web.Requires;

class LogsResourceTest {

    @Test
    void isForAdministratorsAndTheirAuditors() {
        assertThat(LogsResource.class.getAnnotation(Requires.class).value()).isEqualTo(Right.ADMINISTRATOR);
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThat(LogsResource.level("warn").problem()).isPresent();
        assertThat(LogsResource.level("AUDIT").problem()).isPresent();
        assertThat(LogsResource.words("x".repeat(101)).problem()).isPresent();
        for (String number : new String[] {"-1", "x", "1.5", "9999999999999999999", "0", "501"}) {
            assertThat(LogsResource.number("limit", number, 500).problem())
                    .as(number)
                    .isPresent();
        }
    }

    @Test
    void whatIsNotSaidIsUsual() {
        assertThat(LogsResource.level(null)).isEqualTo(Outcome.done(LogLevel.INFO));
        assertThat(LogsResource.words(" ").value().orElseThrow()).isEmpty();
        assertThat(LogsResource.words("Two  WORDS").value().orElseThrow()).containsExactly("two", "words");
        assertThat(LogsResource.number("limit", "", 500).value().orElseThrow()).isEmpty();
    }
}
