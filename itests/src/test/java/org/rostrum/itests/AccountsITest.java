package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.itests.Visitor.Answer;

/** The life of accounts, over REST and in the shell: whatever one does the other shows, and what ends has ended at once. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AccountsITest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery";
    private static final String OUT = "401 login.required";

    @TempDir
    private static Path folder;

    private static ServerClock clock;
    private static Rostrum rostrum;

    @BeforeAll
    static void start() throws Exception {
        clock = ServerClock.at(Instant.now(), folder);
        rostrum = Rostrum.startIn(folder.resolve("data"), clock.environment());
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void aTableOfAccountsIsReadAllOrNone() throws Exception {
        Visitor admin = Visitor.of(rostrum).showing(rostrum.api().token());
        String rosa = "rosa,Rosa,CREATE_CONFERENCES,rosa@example.org," + PASSWORD + "\r\n";
        String bad = "rolf,Rolf,FLY,,\r\n";
        assertThat(importing(admin, "?dryRun=true", rosa).said()).isEqualTo("200");
        assertThat(importing(admin, "", rosa + bad).status()).isEqualTo(400);
        assertThat(admin.get("users/rosa").said()).isEqualTo("404 user.unknown");

        assertThat(importing(admin, "", rosa).said()).isEqualTo("200");
        assertThat(logIn("rosa", PASSWORD).said()).isEqualTo("200");
        assertThat(admin.get("roster").text())
                .contains("rosa,Rosa,", "rosa@example.org")
                .doesNotContain(PASSWORD);
        assertThat(importing(admin, "", rosa).text()).contains("user.taken");
    }

    @Test
    void theShellReadsAndWritesTheSameTable() throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "id,name\r\nrudi,=Rudi\r\n");
        assertThat(rostrum.shell("rostrum:user-import --dry-run " + table)).contains("rudi", "could be added");
        assertThat(rostrum.shell("rostrum:user-import --make-passwords --json " + table))
                .contains("\"id\":\"rudi\",\"became\":\"added\"", "\"password\":\"");
        assertThat(rostrum.shell("rostrum:user-export")).contains("rudi,'=Rudi");
        assertThat(rostrum.shell("rostrum:user-list --json")).contains("\"id\":\"rudi\"");
        assertThat(rostrum.shell("rostrum:user-import " + table)).contains("user.taken");
    }

    @Test
    void whoHasASecondFactorShowsACodeAtEveryDoor() throws Exception {
        rostrum.api().addUser("tilda", "Tilda", PASSWORD, "ADMINISTRATOR");
        Visitor tilda = Visitor.of(rostrum).showing(logIn("tilda", PASSWORD).get("access"));
        Answer enrolled = tilda.send(
                "POST", "security/second-factor", JSON.createObjectNode().put("password", PASSWORD));
        Authenticator app = new Authenticator(enrolled.get("secret"));
        assertThat(logIn("tilda", PASSWORD).said()).as("until it is confirmed").isEqualTo("200");
        Answer confirmed = tilda.send(
                "POST",
                "security/second-factor/confirmation",
                JSON.createObjectNode().put("code", app.code(0)));
        assertThat(confirmed.said()).isEqualTo("200");
        String recovery = confirmed.body().path("codes").path(0).asText();
        String other = confirmed.body().path("codes").path(1).asText();

        assertThat(logIn("tilda", PASSWORD).said()).isEqualTo("401 login.code-required");
        String code = app.code(1);
        assertThat(logIn("tilda", PASSWORD, code).said()).isEqualTo("200");
        assertThat(logIn("tilda", PASSWORD, code).said()).as("twice").isEqualTo("401 login.code-refused");
        assertThat(logIn("tilda", PASSWORD, recovery).said()).isEqualTo("200");
        assertThat(logIn("tilda", PASSWORD, recovery).said()).as("twice").isEqualTo("401 login.code-refused");

        assertThatThrownBy(() -> Shell.open(rostrum.ports().ssh(), "tilda", PASSWORD))
                .isInstanceOf(IOException.class);
        try (Shell shell = Shell.open(rostrum.ports().ssh(), "tilda", PASSWORD + " " + other)) {
            assertThat(shell.run("rostrum:user-show --json tilda")).contains("\"secondFactor\":true");
        }
        rostrum.shell("rostrum:user-remove-second-factor tilda");
        assertThat(logIn("tilda", PASSWORD).said()).isEqualTo("200");
    }

    @Test
    void aKeyOpensItsScopeUntilItsEnd() throws Exception {
        rostrum.api().addUser("kay", "Kay", PASSWORD);
        Answer pair = logIn("kay", PASSWORD);
        Visitor kay = Visitor.of(rostrum).showing(pair.get("access"));
        Visitor reader = kay.showing(key(kay, "READ").get("secret"));
        Answer made = key(kay, "CONFERENCES");
        Visitor planner = kay.showing(made.get("secret"));

        assertThat(reader.get("conferences").said()).isEqualTo("200");
        assertThat(reader.send("POST", "conferences", room()).said()).isEqualTo("403 scope.required");
        assertThat(planner.send("POST", "conferences", room()).said()).isEqualTo("201");
        assertThat(planner.get("directory").said()).isEqualTo("403 scope.required");
        assertThat(planner.get("profile").said()).as("no key at all").isEqualTo("403 scope.required");
        assertThat(planner.get("users").said()).isEqualTo("403 scope.required");

        assertThat(rostrum.shell("rostrum:key-list --json")).contains("\"owner\":\"kay\"", "\"scopes\":[\"READ\"]");
        rostrum.shell("rostrum:key-revoke " + made.get("id"));
        assertThat(planner.get("conferences").said()).as("revoked").isEqualTo(OUT);
        try {
            clock.set(Instant.now().plus(Duration.ofHours(2)));
            assertThat(reader.get("conferences").said()).as("expired").isEqualTo(OUT);
            assertThat(kay.get("profile").said()).as("the token has expired").isEqualTo(OUT);
            ObjectNode refresh = JSON.createObjectNode().put("refresh", pair.get("refresh"));
            Answer next = kay.send("POST", "tokens/refresh", refresh);
            assertThat(kay.showing(next.get("access")).get("profile").said()).isEqualTo("200");
            assertThat(kay.send("POST", "tokens/refresh", refresh).said()).isEqualTo("401 token.refused");
            assertThat(kay.showing(next.get("access")).get("profile").said())
                    .as("a refresh token that is shown twice ends the log-in")
                    .isEqualTo(OUT);
        } finally {
            clock.set(Instant.now());
        }
    }

    @Test
    void whoIsDisconnectedOrDeactivatedIsOutAtOnce() throws Exception {
        rostrum.api().addUser("dora", "Dora", PASSWORD);
        Visitor desk = Visitor.of(rostrum).showing(logIn("dora", PASSWORD).get("access"));
        Visitor phone = desk.showing(logIn("dora", PASSWORD).get("access"));
        Visitor program = desk.showing(key(desk, "READ").get("secret"));
        String present = present(phone);
        assertThat(rostrum.shell("rostrum:user-logins --json dora")).contains("\"id\":\"" + present + "\"");

        assertThat(desk.delete("sessions/" + present).status()).isEqualTo(204);
        assertThat(phone.get("profile").said()).isEqualTo(OUT);
        assertThat(desk.get("profile").said()).isEqualTo("200");
        rostrum.shell("rostrum:user-disconnect dora");
        assertThat(desk.get("profile").said()).isEqualTo(OUT);

        Visitor again = desk.showing(logIn("dora", PASSWORD).get("access"));
        rostrum.api().send("PATCH", "users/dora", JSON.createObjectNode().put("active", false));
        assertThat(again.get("profile").said()).isEqualTo(OUT);
        assertThat(program.get("conferences").said()).as("a key of hers").isEqualTo(OUT);
        assertThat(logIn("dora", PASSWORD).said()).isEqualTo("401 login.refused");

        rostrum.shell("rostrum:user-change --activate dora");
        assertThat(logIn("dora", PASSWORD).said()).isEqualTo("200");
    }

    /** Which of the log-ins is the one that asks. */
    private static String present(Visitor who) throws IOException, InterruptedException {
        for (var login : who.get("sessions").body().path("items")) {
            if (login.path("present").asBoolean()) {
                return login.path("id").asText();
            }
        }
        throw new AssertionError("nobody is logged in there");
    }

    private static Answer key(Visitor owner, String scope) throws IOException, InterruptedException {
        ObjectNode wanted = JSON.createObjectNode()
                .put("name", "A program")
                .put("expires", Instant.now().plus(Duration.ofHours(1)).toString());
        wanted.putArray("scopes").add(scope);
        return owner.send("POST", "keys", wanted);
    }

    private static ObjectNode room() {
        ObjectNode room = JSON.createObjectNode()
                .put("topic", "Board")
                .put("mode", "all-on-screen")
                .put("capacity", 5);
        room.putObject("launch").put("type", "virtualRoom");
        return room;
    }

    private static Answer importing(Visitor who, String how, String rows) throws IOException, InterruptedException {
        return who.send("POST", "roster" + how, "text/csv", "id,name,rights,email,password\r\n" + rows);
    }

    private static Answer logIn(String login, String password, String... code)
            throws IOException, InterruptedException {
        ObjectNode shown = JSON.createObjectNode().put("login", login).put("password", password);
        for (String one : code) {
            shown.put("code", one);
        }
        return Visitor.of(rostrum).send("POST", "tokens", shown);
    }
}
