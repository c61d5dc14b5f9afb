package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rostrum.testkit.console.Console;
import org.rostrum.testkit.schedule.FakeMailTrial;

class MailCommandTest {

    private final House house = new House();
    private final Console console = new Console();
    private final FakeMailTrial trial = new FakeMailTrial();
    private final MailDesk desk = new MailDesk(new Desk(new Registry().typist("anna"), house, house, new Diary()));

    @Test
    void whatTheMailServerTookIsTold() throws Exception {
        desk.bindTrial(trial);

        test("me@example.org").execute();

        assertThat(trial.sent).containsExactly("me@example.org");
        assertThat(console.text()).contains("STARTTLS mail.example.org:587", "meet@example.org", "me@example.org");
    }

    @Test
    void whatIsWrongIsToldInOneLine() {
        assertThatThrownBy(test("me@example.org")::execute).hasMessageContaining("Nothing that sends e-mail");
        desk.bindTrial(trial);
        trial.refuse("There is no machine of the name mail.example.org.");

        assertThatThrownBy(test("me@example.org")::execute)
                .hasMessage("invitation.unsent: There is no machine of the name mail.example.org.");
    }

    @Test
    void itIsTakenDown() {
        assertThat(Typing.of("rostrum:mail-test me@example.org"))
                .singleElement()
                .satisfies(typed -> assertThat(typed.what()).isEqualTo("mail.tested"));
    }

    private MailTest test(String address) {
        MailTest command = new MailTest();
        command.desk = desk;
        console.attach(command);
        command.address = address;
        return command;
    }
}
