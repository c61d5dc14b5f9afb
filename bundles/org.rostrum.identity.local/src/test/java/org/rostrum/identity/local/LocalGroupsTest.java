package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.andEverybodys;
import static org.rostrum.identity.local.House.code;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Login;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;

class LocalGroupsTest {

    private static final GroupId STAFF = new GroupId("staff");
    private static final GroupId BOARD = new GroupId("board");

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everybodyIsInTheGroupOfEverybody() {
        User alice = house.user(ALICE);

        assertThat(house.groups.list()).containsExactly(Group.EVERYBODY);
        assertThat(house.groups.members(Group.EVERYBODY.id())).containsExactly(alice);
        assertThat(alice.rights()).isEqualTo(Group.EVERYBODY.rights());
    }

    @Test
    void whoIsInSeveralGroupsHasTheRightsOfAll() {
        house.user(ALICE);
        house.give(ALICE, Right.EDIT_ADDRESS_BOOK);
        house.groups.add(new Group(STAFF, "Staff", Set.of(Right.CREATE_CONFERENCES)));
        house.groups.add(new Group(BOARD, "Board", Set.of(Right.OPERATOR, Right.CREATE_CONFERENCES)));

        house.accounts.change(ALICE, AccountChange.NOTHING.inGroups(Set.of(STAFF, BOARD)));

        assertThat(house.accounts.find(ALICE))
                .map(User::rights)
                .contains(andEverybodys(Right.EDIT_ADDRESS_BOOK, Right.CREATE_CONFERENCES, Right.OPERATOR));
        assertThat(house.groups.members(BOARD)).extracting(User::id).containsExactly(ALICE);
        assertThat(house.groups.members(new GroupId("others"))).isEmpty();
    }

    @Test
    void whatEverybodyMayCanBeChanged() {
        house.user(ALICE);
        Group quiet = new Group(Group.EVERYBODY.id(), "All of us", Set.of(Right.COLLABORATE));

        assertThat(house.groups.change(quiet).value()).contains(quiet);
        assertThat(house.groups.change(quiet).value()).contains(quiet);

        assertThat(house.groups.list()).containsExactly(quiet);
        assertThat(house.accounts.find(ALICE)).map(User::rights).contains(Set.of(Right.COLLABORATE));
        assertThat(code(house.groups.remove(quiet.id()))).contains("group.invalid");
        assertThat(code(house.groups.add(quiet))).contains("group.taken");
    }

    @Test
    void whoIsLoggedInMeetsChangesOfGroupsAtOnce() {
        Login login = house.open(house.user(ALICE));
        house.groups.add(new Group(STAFF, "Staff", Set.of(Right.OPERATOR)));
        assertThat(mayOperate(login)).isFalse();

        house.accounts.change(ALICE, AccountChange.NOTHING.inGroups(Set.of(STAFF)));
        assertThat(mayOperate(login)).isTrue();

        house.groups.change(new Group(STAFF, "Staff", Set.of()));
        assertThat(mayOperate(login)).isFalse();

        house.groups.change(new Group(STAFF, "Staff", Set.of(Right.OPERATOR)));
        assertThat(mayOperate(login)).isTrue();

        house.groups.remove(STAFF);
        assertThat(mayOperate(login)).isFalse();
        assertThat(house.accounts.details(ALICE).orElseThrow().groups()).isEmpty();
    }

    @Test
    void theLastAdministratorStaysThroughGroupsToo() {
        house.user(ALICE);
        house.administrator(BOB);
        Group board = new Group(BOARD, "Board", Set.of(Right.ADMINISTRATOR));
        house.groups.add(board);
        house.accounts.change(ALICE, AccountChange.NOTHING.inGroups(Set.of(BOARD)));
        assertThat(house.give(BOB).value()).as("alice is one by her group").isPresent();

        assertThat(code(house.groups.remove(BOARD))).contains("right.required");
        assertThat(code(house.groups.change(new Group(BOARD, "Board", Set.of()))))
                .contains("right.required");
        assertThat(code(house.accounts.change(ALICE, AccountChange.NOTHING.inGroups(Set.of()))))
                .contains("right.required");
        assertThat(code(house.activate(ALICE, false))).contains("right.required");

        assertThat(house.groups.list()).contains(board);
        assertThat(house.accounts.find(ALICE))
                .map(user -> user.may(Right.ADMINISTRATOR))
                .contains(true);
    }

    @Test
    void aGroupThatIsNotThereCannotBeChanged() {
        house.administrator(ALICE);

        assertThat(code(house.groups.change(new Group(STAFF, "Staff", Set.of()))))
                .contains("group.unknown");
        assertThat(code(house.groups.remove(STAFF))).contains("group.unknown");
    }

    private boolean mayOperate(Login login) {
        return house.logins.find(login.token()).orElseThrow().may(Right.OPERATOR);
    }
}
