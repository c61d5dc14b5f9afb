package org.rostrum.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginGuardTest {

    @ParameterizedTest
    @CsvSource({
        "https://conf.example, conf.example",
        "https://CONF.example, conf.EXAMPLE",
        "https://conf.example, conf.example:443",
        "http://conf.example:80, conf.example",
        "https://conf.example:8443, conf.example:8443",
        "http://[::1]:8080, [::1]:8080"
    })
    void theSameHostIsTheSame(String origin, String host) {
        assertThat(OriginGuard.isSame(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, conf.example",
        "https://conf.example.evil.example, conf.example",
        "https://evil.example:443, conf.example",
        "https://conf.example:8443, conf.example",
        "https://user@conf.example, conf.example",
        "null, conf.example",
        "conf.example, conf.example",
        "'', conf.example",
        "https://, conf.example",
        "https://conf.example,"
    })
    void anotherHostIsNot(String origin, String host) {
        assertThat(OriginGuard.isSame(origin, host)).isFalse();
    }
}
