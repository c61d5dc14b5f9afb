package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.SECRET;
import static org.rostrum.identity.local.House.code;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Login;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.store.Account;

class LocalAccountsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void keepsAHashAndNotThePassword() {
        house.user(ALICE);

        Account account = house.accountStore.find(ALICE).orElseThrow();

        assertThat(account.passwordHash()).startsWith("$argon2id$").doesNotContain(SECRET);
        assertThat(house.accounts.find(ALICE)).contains(house.book.user(account));
        assertThat(house.accounts.list()).containsExactly(house.book.user(account));
    }

    @Test
    void refusesAnAccountThatCannotBe() {
        house.user(ALICE);

        assertThat(code(house.accounts.add(ALICE, "Alice", Set.of(), SECRET))).contains("user.taken");
        assertThat(code(house.accounts.add(BOB, " ", Set.of(), SECRET))).contains("user.invalid");
        assertThat(code(house.accounts.add(BOB, "Bob", Set.of(), "bob"))).contains("password.weak");
        assertThat(house.accounts.list()).hasSize(1);
    }

    @Test
    void refusesToChangeNobody() {
        assertThat(code(house.accounts.change(new User(ALICE, "Alice", Set.of(), true))))
                .contains("user.unknown");
        assertThat(code(house.accounts.resetPassword(ALICE, SECRET))).contains("user.unknown");
    }

    @Test
    void keepsThePasswordWhenTheRightsChange() throws Exception {
        house.user(ALICE);

        house.accounts.change(new User(ALICE, "Alice", Set.of(Right.OPERATOR), true));

        assertThat(house.logIn("alice", SECRET).value()).map(User::rights).contains(Set.of(Right.OPERATOR));
    }

    @Test
    void keepsTheLastActiveAdministrator() {
        house.administrator(ALICE);
        house.accounts.change(house.administrator(BOB));
        house.accounts.change(new User(BOB, "Bob", Set.of(Right.ADMINISTRATOR), false));

        assertThat(code(house.accounts.change(new User(ALICE, "Alice", Set.of(Right.OPERATOR), true))))
                .contains("right.required");
        assertThat(code(house.accounts.change(new User(ALICE, "Alice", Set.of(Right.ADMINISTRATOR), false))))
                .contains("right.required");
        assertThat(house.accounts.find(ALICE))
                .map(user -> user.may(Right.ADMINISTRATOR))
                .contains(true);
    }

    @Test
    void letsOneOfTwoAdministratorsGo() {
        house.administrator(ALICE);
        house.administrator(BOB);

        assertThat(house.accounts
                        .change(new User(ALICE, "Alice", Set.of(), true))
                        .value())
                .isPresent();
    }

    @Test
    void endsTheLoginsOfADeactivatedAccountAtOnce() {
        Login login = house.logins.open(house.user(ALICE));
        assertThat(house.logins.find(login.token())).isPresent();

        house.accounts.change(new User(ALICE, "Alice", Set.of(), false));

        assertThat(house.logins.find(login.token())).isEmpty();
        house.accounts.change(new User(ALICE, "Alice", Set.of(), true));
        assertThat(house.logins.find(login.token())).isEmpty();
    }

    @Test
    void endsEveryLoginWhenThePasswordIsReset() throws Exception {
        User alice = house.user(ALICE);
        Login one = house.logins.open(alice);
        Login two = house.logins.open(alice);
        Login bobs = house.logins.open(house.user(BOB));
        assertThat(house.logins.find(one.token())).isPresent();

        assertThat(house.accounts.resetPassword(ALICE, "another long one").value())
                .contains(alice);

        assertThat(house.logins.find(one.token())).isEmpty();
        assertThat(house.logins.find(two.token())).isEmpty();
        assertThat(house.logins.find(bobs.token())).isPresent();
        assertThat(code(house.logIn("alice", SECRET))).contains("login.refused");
        assertThat(house.logIn("alice", "another long one").value()).contains(alice);
    }

    @Test
    void refusesAWeakPasswordAndKeepsTheOldOne() throws Exception {
        house.user(ALICE);

        assertThat(code(house.accounts.resetPassword(ALICE, "12345678"))).contains("password.weak");

        assertThat(house.logIn("alice", SECRET).value()).isPresent();
    }

    @Test
    void showsChangedRightsToWhoIsLoggedIn() {
        Login login = house.logins.open(house.user(ALICE));
        assertThat(house.logins.find(login.token())).map(User::rights).contains(Set.of());

        house.accounts.change(new User(ALICE, "Alice", Set.of(Right.OPERATOR), true));

        assertThat(house.logins.find(login.token())).map(User::rights).contains(Set.of(Right.OPERATOR));
    }
}
