package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    void remindersAreShownAndChosen() throws Exception {
        desk.bindInvitations(invitations);
        InvitationReminders command = new InvitationReminders();
        command.desk = desk;
        command.conference = "board";
        console.attach(command);
        Console.type(command, "--json");

        command.execute();
        command.before = List.of("5m", "1h");
        command.execute();

        assertThat(console.text())
                .contains("[{\"minutesBefore\":15}]", "[{\"minutesBefore\":5},{\"minutesBefore\":60}]");
        command.before = List.of("soon");
        assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid: soon");
        command.before = List.of("0m");
        assertThatThrownBy(command::execute).hasMessageStartingWith("plan.invalid");
    }

    @Test
    void theCalendarIsPrinted() throws Exception {
        desk.bindInvitations(invitations);
        InvitationCalendar command = new InvitationCalendar();
        command.desk = desk;
        command.conference = "board";
        console.attach(command);

        command.execute();

        assertThat(console.text()).startsWith("BEGIN:VCALENDAR");
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
