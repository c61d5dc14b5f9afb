package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.console.Refused;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.console.Console;

class PeopleCommandsTest {

    private final Registry registry = new Registry();
    private final Devices devices = new Devices();
    private final Console console = new Console("a good password", "a good password");

    @Test
    void aPasswordIsMadeAndPrintedOnce() throws Exception {
        UserAdd command = new UserAdd();
        command.people = peopleOf("anna");
        console.attach(command);
        command.user = "nina";
        command.name = "Nina";
        command.rights = List.of(Right.OPERATOR);

        command.execute();

        String made = registry.passwords.get(new UserId("nina"));
        assertThat(made).hasSize(20);
        assertThat(console.text()).contains("Added nina").containsOnlyOnce(made);
        assertThat(registry.users.get(new UserId("nina")).ownRights()).containsExactly(Right.OPERATOR);
    }

    @Test
    void aPasswordThatWasTypedIsNotPrinted() throws Exception {
        UserResetPassword command = new UserResetPassword();
        command.people = peopleOf("anna");
        console.attach(command);
        command.user = "otto";
        command.ask = true;

        command.execute();

        assertThat(registry.passwords).containsEntry(new UserId("otto"), "a good password");
        assertThat(console.text()).contains("otto").doesNotContain("a good password");
    }

    @Test
    void twoDifferentPasswordsAreNone() {
        UserResetPassword command = new UserResetPassword();
        command.people = peopleOf("anna");
        new Console("one", "other").attach(command);
        command.user = "otto";
        command.ask = true;

        assertThatThrownBy(command::execute).isInstanceOf(Refused.class);
        assertThat(registry.passwords).isEmpty();
    }

    @Test
    void rightsAreGrantedAndRevokedAndAnAccountIsClosed() throws Exception {
        UserChange command = new UserChange();
        command.people = peopleOf("anna");
        console.attach(command);
        command.user = "otto";
        command.granted = List.of(Right.OPERATOR);
        command.revoked = List.of(Right.CREATE_CONFERENCES);
        command.deactivate = true;

        command.execute();

        assertThat(otto().ownRights()).containsExactly(Right.OPERATOR);
        assertThat(otto().user().active()).isFalse();
        command.activate = true;
        assertThatThrownBy(command::execute).hasMessageStartingWith("user.invalid:");
    }

    @Test
    void accountsAreListedByIdAsATableAndAsJson() throws Exception {
        UserList command = new UserList();
        command.people = peopleOf("anna");
        console.attach(command);
        registry.lock(Registry.OTTO);

        command.execute();
        Console.type(command, "--json");
        command.words = "OTT";
        command.execute();

        assertThat(console.text()).contains("Locked until").containsSubsequence("anna", "ines", "otto");
        assertThat(console.text())
                .contains("[{\"id\":\"otto\",\"name\":\"Otto\",\"rights\":[\"CREATE_CONFERENCES\"],\"groups\":[],"
                        + "\"active\":true,\"lockedUntil\":\"2026-11-23T10:00:00Z\"}]");
    }

    @Test
    void anAccountIsShownWithHowItsPersonIsReached() throws Exception {
        UserReach reach = new UserReach();
        reach.people = peopleOf("anna");
        console.attach(reach);
        reach.user = "otto";
        reach.part = Field.EMAIL;
        reach.value = "otto@example.org";
        UserShow show = new UserShow();
        show.people = reach.people;
        console.attach(show);
        show.user = "otto";

        reach.execute();
        show.execute();
        Console.type(show, "--json");
        show.execute();

        assertThat(console.text())
                .containsPattern("Email +[|│] otto@example.org")
                .containsPattern("Own rights +[|│] CREATE_CONFERENCES")
                .contains("\"email\":\"otto@example.org\"}");
        reach.value = "no address";
        assertThatThrownBy(reach::execute).hasMessageStartingWith("user.invalid: email");
        reach.value = "";
        reach.execute();
        assertThat(registry.reach).containsEntry(Registry.OTTO.id(), Profile.EMPTY);
    }

    @Test
    void anAccountIsPutIntoGroupsAndGivenOtherNames() throws Exception {
        registry.groups().add(new Group(new GroupId("staff"), "Staff", Set.of()));
        UserChange command = new UserChange();
        command.people = peopleOf("anna");
        console.attach(command);
        command.user = "otto";
        command.joined = List.of("Staff");
        command.aliases = List.of("4711", "Boss");

        command.execute();
        command.joined = List.of();
        command.aliases = List.of();
        command.lostAliases = List.of("boss");
        command.execute();

        assertThat(otto().groups()).containsExactly(new GroupId("staff"));
        assertThat(otto().aliases()).containsExactly(new UserId("4711"));
        assertThat(otto().ownRights()).containsExactly(Right.CREATE_CONFERENCES);
        command.left = List.of("staff");
        command.aliases = List.of("no name");
        assertThatThrownBy(command::execute).hasMessageStartingWith("user.invalid:");
        assertThat(otto().groups()).isNotEmpty();
    }

    @Test
    void aLockIsEnded() throws Exception {
        registry.lock(Registry.OTTO);
        UserUnlock command = new UserUnlock();
        command.people = peopleOf("anna");
        console.attach(command);
        command.user = "otto";

        command.execute();

        assertThat(otto().lockedUntil()).isEmpty();
    }

    @Test
    void logInsAreListedAndEnded() throws Exception {
        UserLogins list = new UserLogins();
        list.people = peopleOf("anna");
        console.attach(list);
        list.user = "otto";
        UserDisconnect disconnect = new UserDisconnect();
        disconnect.people = list.people;
        console.attach(disconnect);
        disconnect.user = "otto";
        disconnect.login = "phone";

        disconnect.execute();
        Console.type(list, "--json");
        list.execute();
        assertThat(console.text())
                .contains("Ended phone", "[{\"id\":\"tablet\",")
                .doesNotContain("\"phone\"");
        assertThatThrownBy(disconnect::execute).hasMessageStartingWith("session.unknown:");
        disconnect.login = null;
        disconnect.execute();

        assertThat(devices.open).isEmpty();
    }

    @Test
    void aLostSecondFactorIsRemoved() throws Exception {
        UserRemoveSecondFactor command = new UserRemoveSecondFactor();
        command.people = peopleOf("anna");
        console.attach(command);
        command.user = "otto";

        command.execute();

        assertThat(console.text()).contains("No second factor any more: otto");
    }

    @Test
    void groupsAreAddedChangedListedAndRemoved() throws Exception {
        GroupAdd add = new GroupAdd();
        add.people = peopleOf("anna");
        console.attach(add);
        add.group = "Staff";
        add.name = "The staff";
        add.rights = List.of(Right.PLACE_CALLS, Right.COLLABORATE);
        GroupChange change = new GroupChange();
        change.people = add.people;
        console.attach(change);
        change.group = "staff";
        change.granted = List.of(Right.OPERATOR);
        change.revoked = List.of(Right.COLLABORATE);
        GroupList list = new GroupList();
        list.people = add.people;
        console.attach(list);
        Console.type(list, "--json");
        GroupRemove remove = new GroupRemove();
        remove.people = add.people;
        console.attach(remove);
        remove.group = "staff";

        add.execute();
        change.execute();
        registry.change(Registry.OTTO.id(), AccountChange.NOTHING.inGroups(Set.of(new GroupId("staff"))));
        list.execute();
        remove.execute();

        assertThat(console.text())
                .contains("{\"id\":\"staff\",\"name\":\"The staff\",\"rights\":[\"OPERATOR\",\"PLACE_CALLS\"],"
                        + "\"members\":[\"otto\"]}");
        assertThat(registry.groups).containsOnlyKeys(Group.EVERYBODY.id());
        assertThatThrownBy(remove::execute).hasMessageStartingWith("group.unknown:");
        add.group = "no id";
        assertThatThrownBy(add::execute).hasMessageStartingWith("group.invalid:");
        change.group = "everybody";
        change.name = " ";
        assertThatThrownBy(change::execute).hasMessageStartingWith("group.invalid:");
    }

    @Test
    void whoIsNoAdministratorManagesNobody() {
        for (String typist : new String[] {"otto", "ines", "karaf", null}) {
            PeopleDesk people = peopleOf(typist);

            assertThat(people.accounts("").problem())
                    .hasValueSatisfying(why -> assertThat(why.code()).isIn("right.required", "login.required"));
            assertThat(people.account("anna").problem()).isPresent();
            assertThat(people.add("x", "X", Set.of(), "password").problem()).isPresent();
            assertThat(people.change("otto", AccountChange.NOTHING).problem()).isPresent();
            assertThat(people.change("otto", Profile.EMPTY).problem()).isPresent();
            assertThat(people.resetPassword("anna", "password").problem()).isPresent();
            assertThat(people.unlock("anna").problem()).isPresent();
            assertThat(people.logins("otto").problem()).isPresent();
            assertThat(people.disconnect("otto").problem()).isPresent();
            assertThat(people.disconnect("otto", "phone").problem()).isPresent();
            assertThat(people.removeSecondFactor("otto").problem()).isPresent();
            assertThat(people.groups().problem()).isPresent();
            assertThat(people.members("everybody").problem()).isPresent();
            assertThat(people.add(Group.EVERYBODY).problem()).isPresent();
            assertThat(people.change(Group.EVERYBODY).problem()).isPresent();
            assertThat(people.removeGroup("everybody").problem()).isPresent();
        }
        assertThat(registry.passwords).isEmpty();
        assertThat(registry.reach).isEmpty();
        assertThat(devices.open).hasSize(2);
    }

    private AccountDetails otto() {
        return Optional.ofNullable(registry.users.get(Registry.OTTO.id())).orElseThrow();
    }

    private PeopleDesk peopleOf(String typist) {
        return new PeopleDesk(
                registry.typist(typist), registry, registry.groups(), registry.profiles(), devices, devices);
    }
}
