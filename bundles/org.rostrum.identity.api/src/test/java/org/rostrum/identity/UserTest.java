package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Ånn Ödegård", "李雷", "نرگس‌خاتون", "👩‍🚀 Ann", "O'Neill <b>"})
    void namesOfAllScriptsCanBeShown(String name) {
        assertThat(User.isDisplayName(name)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "a\u202Eb", "a\u2066b", "a\u2028b", "\uD800"})
    void whatHidesOrReordersTextIsNoName(String name) {
        assertThat(User.isDisplayName(name)).isFalse();
    }

    @Test
    void aNameHasAtMostOneHundredCharacters() {
        assertThat(User.isDisplayName("a".repeat(100))).isTrue();
        assertThat(User.isDisplayName("a".repeat(101))).isFalse();
    }

    @Test
    void anAdministratorMayEverything() {
        assertThat(user(true, Right.ADMINISTRATOR).may(Right.CREATE_CONFERENCES))
                .isTrue();
        assertThat(user(true, Right.OPERATOR).may(Right.CREATE_CONFERENCES)).isFalse();
    }

    @Test
    void anInactiveAccountMayNothing() {
        assertThat(user(false, Right.ADMINISTRATOR).may(Right.ADMINISTRATOR)).isFalse();
    }

    @Test
    void aUserIdIsReadWithoutRegardToCase() {
        assertThat(UserId.parse(" Ann.Lee ")).contains(new UserId("ann.lee"));
        assertThat(UserId.parse("-ann")).isEmpty();
        assertThat(UserId.parse("a/b")).isEmpty();
        assertThat(UserId.parse("a".repeat(65))).isEmpty();
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(new Credentials.Password("ann", "s3cret-word", "127.0.0.1"))
                .asString()
                .doesNotContain("s3cret");
        assertThat(new Login(user(true), "t0ken", java.time.Instant.EPOCH))
                .asString()
                .doesNotContain("t0ken");
    }

    private static User user(boolean active, Right... rights) {
        return new User(new UserId("ann"), "Ann", Set.of(rights), active);
    }
}
