package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rostrum.testkit.console.Console;
import org.rostrum.testkit.schedule.FakeInvitations;

class InvitationCommandsTest {

    private final House house = new House();
    private final Console console = new Console();
    private final FakeInvitations invitations = new FakeInvitations();
    private final InvitationDesk desk =
            new InvitationDesk(new Desk(new Registry().typist("anna"), house, house, new Diary()));

    @Test
    void invitationsAreListedWithWhatBecameOfThem() throws Exception {
        desk.bindInvitations(invitations);
        InvitationList command = list("board");

        command.execute();

        assertThat(console.text()).contains("Invitee", "otto", "INVITE", "FAILED", "550 No such user");
    }

    @Test
    void invitationsAreSentAgainToOneOrToAll() throws Exception {
        desk.bindInvitations(invitations);
        InvitationResend command = new InvitationResend();
        command.desk = desk;
        console.attach(command);
        command.conference = "board";

        command.execute();
        command.invitee = "otto";
        command.execute();

        assertThat(invitations.resent).containsExactly("", "otto");
        assertThat(console.text()).contains("Queued: 1");
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
        assertThatThrownBy(list("board")::execute).hasMessageContaining("not installed");
        desk.bindInvitations(invitations);
        assertThatThrownBy(list("none")::execute).hasMessageStartingWith("conference.unknown");
        assertThatThrownBy(list("not an id")::execute).hasMessageStartingWith("conference.unknown");
    }

    private InvitationList list(String conference) {
        InvitationList command = new InvitationList();
        command.desk = desk;
        console.attach(command);
        command.conference = conference;
        return command;
    }
}
