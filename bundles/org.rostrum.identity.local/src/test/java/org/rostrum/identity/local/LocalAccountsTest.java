package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.SECRET;
import static org.rostrum.identity.local.House.andEverybodys;
import static org.rostrum.identity.local.House.code;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Login;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;

class LocalAccountsTest {

    private static final UserId AL = new UserId("al");
    private static final GroupId STAFF = new GroupId("staff");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void keepsAHashAndNotThePassword() {
        house.user(ALICE);

        Account account = house.accountStore.find(ALICE).orElseThrow();

        assertThat(account.protection().passwordHash()).startsWith("$argon2id$").doesNotContain(SECRET);
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
        assertThat(code(house.give(ALICE))).contains("user.unknown");
        assertThat(code(house.accounts.resetPassword(ALICE, SECRET))).contains("user.unknown");
    }

    @Test
    void keepsThePasswordWhenTheRightsChange() throws Exception {
        house.user(ALICE);

        house.give(ALICE, Right.OPERATOR);

        assertThat(house.logIn("alice", SECRET).value()).map(User::rights).contains(andEverybodys(Right.OPERATOR));
    }

    @Test
    void keepsTheLastActiveAdministrator() {
        house.administrator(ALICE);
        house.administrator(BOB);
        house.activate(BOB, false);

        assertThat(code(house.give(ALICE, Right.OPERATOR))).contains("right.required");
        assertThat(code(house.activate(ALICE, false))).contains("right.required");
        assertThat(house.accounts.find(ALICE))
                .map(user -> user.may(Right.ADMINISTRATOR))
                .contains(true);
    }

    @Test
    void letsOneOfTwoAdministratorsGo() {
        house.administrator(ALICE);
        house.administrator(BOB);

        assertThat(house.give(ALICE).value()).isPresent();
    }

    @Test
    void endsTheLoginsOfADeactivatedAccountAtOnce() {
        Login login = house.open(house.user(ALICE));
        assertThat(house.logins.find(login.token())).isPresent();

        house.activate(ALICE, false);

        assertThat(house.logins.find(login.token())).isEmpty();
        house.activate(ALICE, true);
        assertThat(house.logins.find(login.token())).isEmpty();
    }

    @Test
    void endsEveryLoginWhenThePasswordIsReset() throws Exception {
        User alice = house.user(ALICE);
        Login one = house.open(alice);
        Login two = house.open(alice);
        Login bobs = house.open(house.user(BOB));
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
        Login login = house.open(house.user(ALICE));
        assertThat(house.logins.find(login.token())).map(User::rights).contains(andEverybodys());

        house.give(ALICE, Right.OPERATOR);

        assertThat(house.logins.find(login.token())).map(User::rights).contains(andEverybodys(Right.OPERATOR));
    }

    @Test
    void tellsAdministratorsWhatIsOfItsOwnAndWhatIsNot() {
        house.user(ALICE);
        house.groups.add(new Group(STAFF, "Staff", Set.of(Right.CREATE_CONFERENCES)));

        house.accounts.change(
                ALICE,
                AccountChange.NOTHING
                        .named("Alice Lee")
                        .withRights(Set.of(Right.OPERATOR))
                        .inGroups(Set.of(STAFF, Group.EVERYBODY.id()))
                        .alsoCalled(Set.of(AL, ALICE)));

        AccountDetails details = house.accounts.details(ALICE).orElseThrow();
        assertThat(details.user().displayName()).isEqualTo("Alice Lee");
        assertThat(details.user().rights()).isEqualTo(andEverybodys(Right.OPERATOR, Right.CREATE_CONFERENCES));
        assertThat(details.ownRights()).containsExactly(Right.OPERATOR);
        assertThat(details.groups()).containsExactly(STAFF);
        assertThat(details.aliases()).containsExactly(AL);
        assertThat(details.lockedUntil()).isEmpty();
        assertThat(details.secondFactor()).isFalse();
        assertThat(house.accounts.listDetails()).containsExactly(details);
    }

    @Test
    void changesNothingOfWhatIsNotNamed() {
        house.user(ALICE);
        house.accounts.change(
                ALICE, AccountChange.NOTHING.withRights(Set.of(Right.OPERATOR)).alsoCalled(Set.of(AL)));
        AccountDetails before = house.accounts.details(ALICE).orElseThrow();

        house.accounts.change(ALICE, AccountChange.NOTHING);

        assertThat(house.accounts.details(ALICE)).contains(before);
    }

    @Test
    void anAliasIsNobodyElsesName() {
        house.user(ALICE);
        house.user(BOB);
        house.accounts.change(ALICE, AccountChange.NOTHING.alsoCalled(Set.of(AL)));

        assertThat(code(house.accounts.change(BOB, AccountChange.NOTHING.alsoCalled(Set.of(AL)))))
                .contains("user.taken");
        assertThat(code(house.accounts.change(BOB, AccountChange.NOTHING.alsoCalled(Set.of(ALICE)))))
                .contains("user.taken");
        assertThat(code(house.accounts.add(AL, "Al", Set.of(), SECRET))).contains("user.taken");
    }

    @Test
    void refusesANameThatHidesTextAndAGroupThatIsNotThere() {
        house.user(ALICE);

        assertThat(code(house.accounts.change(ALICE, AccountChange.NOTHING.named("A\u202E"))))
                .contains("user.invalid");
        assertThat(code(house.accounts.change(ALICE, AccountChange.NOTHING.inGroups(Set.of(STAFF)))))
                .contains("group.unknown");
    }
}
