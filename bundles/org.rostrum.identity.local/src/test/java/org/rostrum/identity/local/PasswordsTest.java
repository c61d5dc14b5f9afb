package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.CHEAP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problem;

class PasswordsTest {

    private final Passwords passwords = new Passwords(CHEAP);

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertThat(passwords.hash("secret")).isNotEqualTo(passwords.hash("secret"));
    }

    @Test
    void takesTheSameCharactersForTheSamePasswordHoweverTheyWereTyped() {
        assertThat(passwords.matches("u\u0308ber", passwords.hash("\u00fcber"))).isTrue();
    }

    @Test
    void letsNobodyInWithAHashThatCannotBeRead() {
        assertThat(passwords.matches("the password of nobody", "damaged")).isFalse();
    }

    @Test
    void knowsAHashOfAnotherCost() {
        String old = new Passwords(new Argon2id.Cost(16, 1, 1)).hash("secret");

        assertThat(passwords.matches("secret", old)).isTrue();
        assertThat(passwords.isOutdated(old)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("secret"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "seven77", "password", "PASSWORD123", "long-login", "LONG-login", "\uD83D\uDE00\uD83D\uDE00"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(new PasswordRule(8).objection(new UserId("long-login"), password))
                .map(Problem::code)
                .contains("password.weak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "pass phrase", "ÄÖÜäöüß€", "\t tabs too \t"})
    void takesAnyCharacters(String password) {
        assertThat(new PasswordRule(8).objection(new UserId("alice"), password)).isEmpty();
    }

    @Test
    void anOperatorAsksForLongerOnes() {
        PasswordRule strict = new PasswordRule(14);

        assertThat(strict.objection(new UserId("alice"), "thirteen long")).isPresent();
        assertThat(strict.objection(new UserId("alice"), "fourteen longs")).isEmpty();
    }

    @Test
    void takes128CharactersAndNoMore() {
        assertThat(PasswordRule.hasLength("\uD83D\uDE00".repeat(128))).isTrue();
        assertThat(PasswordRule.hasLength("x".repeat(129))).isFalse();
        assertThat(PasswordRule.hasLength("x".repeat(10_000_000))).isFalse();
    }
}
