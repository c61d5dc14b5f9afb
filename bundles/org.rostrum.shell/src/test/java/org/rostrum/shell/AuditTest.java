package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.AuditTrail;
import org.rostrum.audit.Deed;
import org.rostrum.console.Refused;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.console.Console;

/** What is typed is taken down, and what was taken down is listed. */
class AuditTest {

    private final List<Deed> deeds = new ArrayList<>();
    private final CommandWitness witness = new CommandWitness(deeds::add, () -> "anna");

    @Test
    void aCommandThatChangesSomethingIsTakenDown() {
        witness.beforeExecute(null, "rostrum:user-unlock ben");
        witness.afterExecute(null, "rostrum:user-unlock ben", (Object) null);
        witness.afterExecute(null, "  group-remove staff ", (Object) null);
        witness.afterExecute(null, "feature:install rostrum-webinar", (Object) null);

        assertThat(deeds)
                .containsExactly(
                        deed("account.unlocked").on("ben"),
                        deed("group.removed").on("staff"),
                        deed("feature.installed").on("rostrum-webinar"));
    }

    @Test
    void eachCommandOfALineIsTakenDown() {
        witness.afterExecute(null, "user-list | grep ben; user-unlock ben && user-unlock cleo", (Object) null);

        assertThat(deeds)
                .containsExactly(
                        deed("account.unlocked").on("ben"),
                        deed("account.unlocked").on("cleo"));
    }

    @Test
    void whyACommandWasRefusedIsTakenDown() {
        witness.afterExecute(null, "user-unlock ben", new Refused(Problems.USER_UNKNOWN.because("There is none.")));
        witness.afterExecute(null, "webhook-remove x", new CommandException("webhook.unknown: There is none."));
        witness.afterExecute(null, "user-unlock ben", new IllegalStateException("the kettle is empty"));

        assertThat(deeds).extracting(Deed::outcome).containsExactly("user.unknown", "webhook.unknown", "server.failed");
    }

    @Test
    void whatOnlyReadsAndWhatIsNotOursIsNotTakenDown() {
        witness.afterExecute(null, "rostrum:user-list --json", (Object) null);
        witness.afterExecute(null, "echo user-unlock ben", (Object) null);
        witness.afterExecute(null, "", (Object) null);

        assertThat(deeds).isEmpty();
    }

    @Test
    void secretsAndTextsAreNotTakenDown() {
        witness.afterExecute(null, "conference-create --pin 0047 board \"The Board\"", (Object) null);
        witness.afterExecute(null, "user-add ben \"Ben; user-unlock eve\"", (Object) null);
        witness.afterExecute(null, "key-add 'my secret \\' app' --scope READ", (Object) null);

        assertThat(deeds)
                .containsExactly(deed("plan.created"), deed("account.added").on("ben"), deed("key.made"));
    }

    @Test
    void whoHasNoAccountIsTheHouse() {
        new CommandWitness(deeds::add, () -> null).afterExecute(null, "feature:install x", (Object) null);

        assertThat(deeds).extracting(Deed::who).containsExactly(Actor.HOUSE);
    }

    @Test
    void theLinesAreListed() throws Exception {
        List<AuditQuery> asked = new ArrayList<>();
        AuditTrail trail = (query, offset, limit, by) -> {
            asked.add(query);
            return Outcome.done(new AuditTrail.Page(List.of(line()), 1));
        };
        AuditList command = new AuditList();
        Console console = new Console();
        console.attach(command);
        command.audit = new AuditDesk(new Registry().typist("anna"), trail);
        Console.type(command, "--json");
        command.what = "account";
        command.since = "2026-11-01T00:00:00Z";
        command.refused = true;

        command.execute();

        assertThat(console.text())
                .contains("\"at\":\"2026-11-23T12:00:00Z\"", "\"who\":\"anna\"", "\"what\":\"account.unlocked\"")
                .contains("\"on\":\"ben\"", "\"outcome\":\"done\"");
        assertThat(asked.get(0).what()).contains("account");
        assertThat(asked.get(0).failed()).contains(true);

        command.since = "yesterday";
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command::execute)
                .withMessageContaining("request.invalid: --since");
    }

    private static AuditLine line() {
        return new AuditLine(
                "6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01",
                Instant.parse("2026-11-23T12:00:00Z"),
                deed("account.unlocked").on("ben"),
                Optional.empty());
    }

    private static Deed deed(String what) {
        return Deed.done(Actor.user(new UserId("anna")), what).with("shell");
    }
}
