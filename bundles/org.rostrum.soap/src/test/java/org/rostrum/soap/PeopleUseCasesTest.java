package org.rostrum.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeLogins.PASSWORD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.Deed;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.house.FakeCalls;
import rostrum.calls.Call;
import rostrum.calls.Calls;
import rostrum.groups.Group;
import rostrum.groups.GroupChange;
import rostrum.groups.Groups;
import rostrum.people.People;
import rostrum.people.UserChange;
import rostrum.profiles.Profile;
import rostrum.profiles.Profiles;

/** What programs do about groups, profiles and calls, by clients that were made from the WSDL. */
class PeopleUseCasesTest {

    private final FakeCalls calling = new FakeCalls();
    private RunningSoap soap;

    @BeforeEach
    void open() throws Exception {
        soap = new RunningSoap(true, "");
        soap.calls.bindCalls(calling);
        soap.calls.bindLog(calling);
    }

    @AfterEach
    void close() {
        soap.close();
    }

    @Test
    void aGroupIsAddedFilledChangedAndRemoved() throws Exception {
        Groups groups = as("anna").groups();
        GroupChange wanted = new GroupChange();
        wanted.setName("Staff & friends");
        GroupChange.Rights rights = new GroupChange.Rights();
        rights.getRight().add("PLACE_CALLS");
        wanted.setRights(rights);

        Group made = groups.addGroup("staff", wanted);
        assertThat(made.getName()).isEqualTo("Staff & friends");
        assertThat(made.getRights().getRight()).containsExactly("PLACE_CALLS");
        assertThat(groups.listGroups()).extracting(Group::getId).containsExactly("everybody", "staff");

        join("mona", "staff");
        assertThat(groups.listMembers("staff")).containsExactly("mona");

        GroupChange renamed = new GroupChange();
        renamed.setName("Crew");
        assertThat(groups.changeGroup("staff", renamed).getRights().getRight()).containsExactly("PLACE_CALLS");
        assertThat(groups.getGroup("staff").getName()).isEqualTo("Crew");

        groups.removeGroup("staff");
        assertThat(groupCode(() -> groups.getGroup("staff"))).isEqualTo("group.unknown");
    }

    private void join(String user, String group) throws Exception {
        People people = as("anna").people();
        UserChange change = new UserChange();
        UserChange.Groups all = new UserChange.Groups();
        all.getGroup().add(group);
        change.setGroups(all);
        people.changeUser(user, change);
    }

    @Test
    void groupsAreForAdministratorsAndReadBySecurityAdministrators() throws Exception {
        Groups reading = as("saul").groups();
        assertThat(reading.listGroups()).hasSize(1);
        assertThat(reading.listMembers("everybody")).isNotNull();
        assertThat(groupCode(() -> reading.addGroup("x", new GroupChange()))).isEqualTo("right.required");
        assertThat(groupCode(() -> reading.changeGroup("everybody", new GroupChange())))
                .isEqualTo("right.required");
        assertThat(groupCode(() -> reading.removeGroup("everybody"))).isEqualTo("right.required");
        Groups none = as("otto").groups();
        assertThat(groupCode(none::listGroups)).isEqualTo("right.required");
        assertThat(groupCode(() -> none.getGroup("everybody"))).isEqualTo("right.required");
        assertThat(groupCode(() -> none.listMembers("everybody"))).isEqualTo("right.required");
    }

    @Test
    void whatIsNoGroupIsRefused() throws Exception {
        Groups groups = as("anna").groups();
        GroupChange nameless = new GroupChange();
        nameless.setName(" ");
        GroupChange strange = new GroupChange();
        GroupChange.Rights rights = new GroupChange.Rights();
        rights.getRight().add("FLY");
        strange.setRights(rights);

        assertThat(groupCode(() -> groups.addGroup("no group", new GroupChange())))
                .isEqualTo("group.invalid");
        assertThat(groupCode(() -> groups.addGroup("x", nameless))).isEqualTo("group.invalid");
        assertThat(groupCode(() -> groups.addGroup("x", strange))).isEqualTo("request.invalid");
    }

    @Test
    void everybodyChangesTheirOwnProfileAndAdministratorsAnyones() throws Exception {
        Profile change = new Profile();
        change.setEmail("otto@example.org");
        change.setZone("Europe/Berlin");

        Profiles own = as("otto").profiles();
        assertThat(own.changeProfile(null, change).getEmail()).isEqualTo("otto@example.org");
        assertThat(own.getProfile("otto").getZone()).isEqualTo("Europe/Berlin");
        assertThat(profileCode(() -> own.getProfile("mona"))).isEqualTo("right.required");
        assertThat(profileCode(() -> own.changeProfile("mona", change))).isEqualTo("right.required");

        Profile none = new Profile();
        none.setEmail("");
        Profile changed = as("anna").profiles().changeProfile("otto", none);
        assertThat(changed.getEmail()).isNull();
        assertThat(changed.getZone()).isEqualTo("Europe/Berlin");
        assertThat(as("saul").profiles().getProfile("otto").getZone()).isEqualTo("Europe/Berlin");
        assertThat(profileCode(() -> as("saul").profiles().changeProfile("otto", none)))
                .isEqualTo("right.required");
        assertThat(profileCode(() -> as("anna").profiles().getProfile("nobody")))
                .isEqualTo("user.unknown");
    }

    @Test
    void everybodyChangesTheirOwnNameAndAdministratorsAnyones() throws Exception {
        Profile name = new Profile();
        name.setName("Otto the Second");

        Profiles own = as("otto").profiles();
        assertThat(own.changeProfile(null, name).getName()).isEqualTo("Otto the Second");
        assertThat(own.getProfile(null).getName()).isEqualTo("Otto the Second");
        assertThat(profileCode(() -> own.changeProfile("mona", name))).isEqualTo("right.required");

        name.setName("Mona the Second");
        assertThat(as("anna").profiles().changeProfile("mona", name).getName()).isEqualTo("Mona the Second");
        name.setName(" ");
        assertThat(profileCode(() -> own.changeProfile(null, name))).isEqualTo("user.invalid");
        assertThat(own.getProfile(null).getName()).isEqualTo("Otto the Second");
    }

    @Test
    void callsArePlacedListedAndEnded() throws Exception {
        Calls calls = as("anna").calls();

        Call placed = calls.placeCall("eve");
        assertThat(placed.getState()).isEqualTo("RINGING");
        assertThat(placed.getCallee()).isEqualTo("eve");
        assertThat(placed.getPlaced().toXMLFormat()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(calls.listCalls()).extracting(Call::getId).containsExactly(FakeCalls.ID.value());
        calls.hangUp(placed.getId());
        assertThat(callCode(() -> calls.hangUp("nonsense"))).isEqualTo("call.unknown");
        assertThat(callCode(() -> calls.placeCall("no one"))).isEqualTo("user.unknown");

        calling.refuse(Problems.CALL_BUSY.because("They talk to somebody else."));
        assertThat(callCode(() -> calls.placeCall("eve"))).isEqualTo("call.busy");
    }

    @Test
    void missedCallsAreReadAndForgotten() throws Exception {
        Calls calls = as("anna").calls();

        var missed = calls.listMissedCalls(null, null);
        assertThat(missed.getTotal()).isEqualTo(1);
        assertThat(missed.getUnseen()).isEqualTo(1);
        assertThat(missed.getMissedCall().get(0).getCause()).isEqualTo("NO_ANSWER");
        calls.markMissedCallsSeen();
        calls.forgetMissedCall(FakeCalls.ID.value());
        assertThat(callCode(() -> calls.listMissedCalls(0, 201))).isEqualTo("request.invalid");
        assertThat(calls.listBlocked()).containsExactly("eve");
        calls.block("otto");
        calls.unblock("otto");
    }

    @Test
    void withoutCallsTheServiceSaysSo() throws Exception {
        soap.calls.unbindCalls(calling);

        assertThat(callCode(() -> as("anna").calls().listCalls())).isEqualTo("calling.unavailable");
        assertThat(soap.accounts.find(new UserId("anna"))).contains(ANNA);
    }

    @Test
    void changesAreTakenDownAndSecretsAreNot() throws Exception {
        People people = as("anna").people();
        people.resetPassword("otto", "a-new-passphrase");
        people.deactivateUser("otto");
        UserChange change = new UserChange();
        change.setActive(true);
        people.changeUser("otto", change);
        assertThat(groupCode(() -> as("saul").groups().removeGroup("staff"))).isEqualTo("right.required");
        people.listUsers();

        assertThat(soap.deeds)
                .extracting(Deed::what)
                .containsExactly("account.password-reset", "account.deactivated", "account.changed", "group.removed");
        assertThat(soap.deeds.get(2))
                .isEqualTo(Deed.done(Actor.user(ANNA.id()), "account.changed")
                        .from("127.0.0.1")
                        .on("otto")
                        .with("active=true"));
        assertThat(soap.deeds.get(3).outcome()).isEqualTo("right.required");
        assertThat(soap.deeds.toString()).doesNotContain("a-new-passphrase");
    }

    private Client as(String user) {
        return new Client(soap, user, PASSWORD);
    }

    /** A call that is to be refused. */
    private interface Attempt {
        void run() throws Exception;
    }

    private static String groupCode(Attempt attempt) {
        return catchThrowableOfType(rostrum.groups.ProblemFault.class, attempt::run)
                .getFaultInfo()
                .getCode();
    }

    private static String profileCode(Attempt attempt) {
        return catchThrowableOfType(rostrum.profiles.ProblemFault.class, attempt::run)
                .getFaultInfo()
                .getCode();
    }

    private static String callCode(Attempt attempt) {
        return catchThrowableOfType(rostrum.calls.ProblemFault.class, attempt::run)
                .getFaultInfo()
                .getCode();
    }
}
