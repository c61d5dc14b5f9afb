package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.identity.Profile.Field;
import org.rostrum.problem.Problem;

class ProfileTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ann.lee+talks@example.org",
        "EMAIL, a@localhost",
        "LANGUAGE, de-AT",
        "LANGUAGE, zh-Hant-TW",
        "ZONE, America/Argentina/Buenos_Aires",
        "ZONE, UTC",
        "COMPANY, Ödegård & Söhne",
        "MOBILE, +49 (30) 1234-567",
        "WORK, 112",
        "HOME, 0",
    })
    void whatIsWrittenIsReadBack(Field field, String text) {
        Profile profile = Profile.EMPTY.with(field, "  " + text + " ").value().orElseThrow();

        assertThat(profile.text(field)).contains(text);
        assertThat(profile.with(field, " ").value()).contains(Profile.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "@example.org",
                "ann@",
                "ann@-example.org",
                "ann@example..org",
                "a,b@example.org",
                "ann@example.org>",
                "Ann <ann@example.org>",
                "ann@example.org\r\nBcc: x@y.z",
                "ann lee@example.org",
                "änn@example.org"
            })
    void whatIsNotOneAddressIsNoEmail(String text) {
        assertThat(code(Field.EMAIL, text)).contains("user.invalid");
        assertThatThrownBy(() ->
                        new Profile(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "org";

        assertThat(Profile.isEmail("a".repeat(64) + "@" + domain)).isTrue();
        assertThat(Profile.isEmail("a".repeat(65) + "@" + domain)).isFalse();
        assertThat(Profile.isEmail("a".repeat(64) + "@xxxx." + domain)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LANGUAGE, englisch und deutsch",
        "LANGUAGE, x-private",
        "ZONE, Mars/Olympus",
        "ZONE, +99:00",
        "ZONE, ../../etc/passwd",
        "MOBILE, call me",
        "WORK, 12345678901234567890123456789012345",
        "HOME, +",
    })
    void whatCannotBeIsRefused(Field field, String text) {
        assertThat(code(field, text)).contains("user.invalid");
    }

    @Test
    void invisibleCharactersAreNoCompany() {
        assertThat(code(Field.COMPANY, "ACME\u202E")).contains("user.invalid");
    }

    @Test
    void onePartChangesAndTheOthersStay() {
        Profile profile = Profile.EMPTY
                .with(Field.EMAIL, "ann@example.org")
                .then(mailed -> mailed.with(Field.WORK, "123"))
                .then(called -> called.with(Field.HOME, "456"))
                .then(called -> called.with(Field.WORK, ""))
                .value()
                .orElseThrow();

        assertThat(profile.email()).contains("ann@example.org");
        assertThat(profile.phones()).containsExactly(Map.entry(Profile.Phone.HOME, "456"));
    }

    private static Optional<String> code(Field field, String text) {
        return Profile.EMPTY.with(field, text).problem().map(Problem::code);
    }
}
