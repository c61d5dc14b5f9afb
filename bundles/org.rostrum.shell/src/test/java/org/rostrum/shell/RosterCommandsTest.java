package org.rostrum.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.console.Refused;
import org.rostrum.identity.Roster;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.console.Console;

class RosterCommandsTest {

    @TempDir
    private Path folder;

    private final Registry registry = new Registry();
    private final Console console = new Console();

    @Test
    void theTableIsPrintedAsItIs() throws Exception {
        UserExport command = new UserExport();
        command.desk = deskOf("anna");
        console.attach(command);

        command.execute();

        assertThat(console.text()).isEqualTo("id,name\r\nanna,Anna\r\n");
    }

    @Test
    void rowsAreListedWithWhatBecameOfThem() throws Exception {
        UserImport command = importing("nina\n");
        command.makePasswords = true;
        Console.type(command, "--json");

        command.execute();

        assertThat(console.text())
                .isEqualToIgnoringNewLines("[{\"line\":2,\"id\":\"nina\",\"became\":\"added\",\"why\":\"\","
                        + "\"password\":\"made up\"}]");
    }

    @Test
    void aRefusedRowFailsTheCommandUnlessItIsADryRun() throws Exception {
        UserImport command = importing("nobody\n");

        assertThatThrownBy(command::execute).isInstanceOf(Refused.class).hasMessageStartingWith("roster.invalid:");
        assertThat(console.text()).contains("could be added", "user.invalid: Nobody is refused.");
        command.dryRun = true;
        command.execute();
    }

    @Test
    void aFileThatIsNotThereIsRefused() throws Exception {
        UserImport command = importing("nina\n");
        for (String file : List.of(folder.resolve("none").toString(), folder.toString(), "\0")) {
            command.file = file;

            assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid: file");
        }
    }

    @Test
    void whoIsNoAdministratorHasNoTable() {
        for (String typist : new String[] {"otto", "ines", null}) {
            assertThat(deskOf(typist).write().problem()).isPresent();
            assertThat(deskOf(typist)
                            .read(new byte[0], new Roster.Reading(true, false, false))
                            .problem())
                    .isPresent();
        }
    }

    private UserImport importing(String csv) throws Exception {
        UserImport command = new UserImport();
        command.desk = deskOf("anna");
        console.attach(command);
        command.file = Files.writeString(folder.resolve("people.csv"), csv).toString();
        return command;
    }

    private RosterDesk deskOf(String typist) {
        return new RosterDesk(registry.typist(typist), new OneRow());
    }

    /** Adds nina, and refuses whoever is called nobody. */
    private static final class OneRow implements Roster {
        @Override
        public String write() {
            return "id,name\r\nanna,Anna\r\n";
        }

        @Override
        public Outcome<Report> read(byte[] csv, Reading how) {
            List<Rejected> rejected = new String(csv, UTF_8).contains("nobody")
                    ? List.of(new Rejected(3, "nobody", Problems.USER_INVALID.because("Nobody is refused.")))
                    : List.of();
            Optional<String> made = how.makingPasswords() ? Optional.of("made up") : Optional.empty();
            return Outcome.done(new Report(
                    rejected.isEmpty() && !how.dryRun(), List.of(new Added(2, new UserId("nina"), made)), rejected));
        }
    }
}
