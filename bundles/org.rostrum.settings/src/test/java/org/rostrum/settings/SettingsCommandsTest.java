package org.rostrum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.junit.jupiter.api.Test;
import org.rostrum.console.Typist;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.console.Console;

class SettingsCommandsTest {

    private final MemoryStore store = new MemoryStore();
    private final Settings settings = new Settings(language -> List.of(MailSection.definition(language)), store);
    private final Console console = new Console("s3cret");

    @Test
    void whatCanBeSetIsListed() throws Exception {
        SettingsList list = list(Right.ADMINISTRATOR);
        list.execute();
        assertThat(console.text()).contains("Trouble", MailSection.PID, "E-mail", "3");
        Console.type(list, "--json");
        list.execute();
        assertThat(console.text())
                .contains("[{\"id\":\"" + MailSection.PID + "\",\"name\":\"E-mail\",\"settings\":3}]");
    }

    @Test
    void whatIsSetIsShownAndNoSecret() throws Exception {
        SettingsSet set = new SettingsSet();
        set.settings = settings;
        set.typist = typist(Right.ADMINISTRATOR);
        set.id = MailSection.PID;
        set.values = List.of("smtp.port=25", "smtp.password");
        attached(set).execute();
        SettingsShow show = new SettingsShow();
        show.settings = settings;
        show.typist = set.typist;
        show.id = MailSection.PID;
        Console.type(show, "--json");
        attached(show).execute();
        assertThat(store.values).containsEntry("smtp.password", "s3cret");
        assertThat(console.text())
                .contains("Changed " + MailSection.PID)
                .contains("{\"key\":\"smtp.port\",\"value\":\"25\",\"default\":\"587\",\"mayBe\":")
                .contains("{\"key\":\"smtp.password\",\"value\":\"(is set)\"")
                .doesNotContain("s3cret");
    }

    @Test
    void othersSeeNothing() {
        assertThatThrownBy(list(Right.OPERATOR)::execute).hasMessageStartingWith("right.required: ");
    }

    private SettingsList list(Right right) {
        SettingsList list = new SettingsList();
        list.settings = settings;
        list.typist = typist(right);
        return attached(list);
    }

    private <T extends Action> T attached(T command) {
        console.attach(command);
        return command;
    }

    private static Typist typist(Right right) {
        return () -> Outcome.done(new User(new UserId("ada"), "Ada", Set.of(right), true));
    }
}
