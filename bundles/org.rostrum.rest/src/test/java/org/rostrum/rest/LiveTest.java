package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.MONA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeAccounts.SAUL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.identity.User;
import org.rostrum.testkit.house.FakeHouse.Given;
import org.rostrum.wire.Wire;

/** Running conferences over real HTTP. Every test has its own conference, which Otto owns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTest {

    /** Each command as clients send it; these files are the protocol. */
    private static final Path GOLDEN = Path.of("../org.rostrum.wire.api/src/test/golden/client");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire = new Wire();
    private RunningDoor door;

    @BeforeAll
    void open() throws Exception {
        door = new RunningDoor(100_000, 100_000);
        runs("golden");
    }

    @AfterAll
    void close() {
        door.close();
    }

    @TestFactory
    Stream<DynamicTest> whatAClientCanOrderCanBePosted() {
        return Stream.of(Command.class.getPermittedSubclasses())
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> canBePosted(type)));
    }

    private void canBePosted(Class<?> type) throws Exception {
        String name = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        String command = JSON.readTree(Files.readString(GOLDEN.resolve("order-" + name + ".json")))
                .get("command")
                .toString();
        int before = door.house.given().size();

        var answer = post(OTTO, "golden", command);

        if (Command.OfHouse.class.isAssignableFrom(type)) {
            assertProblem(answer, 403, "role.required");
            assertThat(door.house.given()).hasSize(before);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        assertThat(door.house.given())
                .last()
                .isEqualTo(new Given(Author.Person.of(OTTO), wire.read(command, Command.class)));
    }

    @Test
    void aCommandIsAnsweredWithTheNumberOfTheState() throws Exception {
        runs("numbered");
        door.house.seat(new ConferenceId("numbered"), "mona");

        assertThat(post(OTTO, "numbered", "{\"type\":\"lock\",\"on\":true}").body())
                .isEqualTo("{\"seq\":2}");
    }

    @Test
    void whoModeratesSinceAMinuteAgoMayAndAStrangerLearnsNothing() throws Exception {
        runs("appointing");
        String lock = "{\"type\":\"lock\",\"on\":true}";
        ParticipantId seat = door.house.seat(new ConferenceId("appointing"), "gast");
        for (String command : List.of(lock, "{\"type\":\"leave\",\"who\":\"seat-gast\"}", "nonsense")) {
            assertProblem(post(GAST, "appointing", command), 404, "conference.unknown");
        }
        assertProblem(get(GAST, "appointing/live"), 404, "conference.unknown");
        assertProblem(get(GAST, "appointing/participants"), 404, "conference.unknown");
        assertThat(post(GAST, "appointing", lock).body())
                .isEqualTo(post(GAST, "never-heard-of", lock).body());

        door.house.happen(new ConferenceId("appointing"), new Event.RoleChanged(seat, Role.MODERATOR));

        assertThat(post(GAST, "Appointing", lock).statusCode()).isEqualTo(200);
        assertThat(get(GAST, "appointing/live").statusCode()).isEqualTo(200);
        assertThat(get(GAST, "appointing/participants").statusCode()).isEqualTo(200);
    }

    @Test
    void participantsAreFoundByWhatIsAsked() throws Exception {
        runs("full");
        door.house.seat(new ConferenceId("full"), "mona");
        ParticipantId gast = door.house.seat(new ConferenceId("full"), "gast");
        door.house.happen(new ConferenceId("full"), new Event.RoleChanged(gast, Role.MODERATOR));
        door.house.happen(new ConferenceId("full"), new Event.Moved(gast, Place.AUDITORIUM));

        assertThat(seats("full/participants?q=MON")).containsExactly("seat-mona");
        assertThat(seats("full/participants?role=MODERATOR")).containsExactly("seat-gast");
        assertThat(seats("full/participants?place=AUDITORIUM&connection=SEATED"))
                .containsExactly("seat-gast");
        assertThat(seats("full/participants?place=AUDITORIUM&q=mona")).isEmpty();
        assertThat(seats("full/participants?handRaised=true")).isEmpty();
        assertThat(seats("full/participants?limit=1&offset=1")).containsExactly("seat-gast");
        assertThat(get(OTTO, "full/participants?limit=1").body()).contains("\"total\":2");
        assertProblem(get(OTTO, "full/participants?place=BALCONY"), 400, "request.invalid");
        assertProblem(get(OTTO, "full/participants?handRaised=perhaps"), 400, "request.invalid");
        assertProblem(get(OTTO, "full/participants?limit=201"), 400, "request.invalid");
    }

    private List<String> seats(String path) throws Exception {
        List<String> seats = new ArrayList<>();
        JSON.readTree(get(OTTO, path).body())
                .get("items")
                .forEach(seat -> seats.add(seat.get("id").asText()));
        return seats;
    }

    @Test
    void securityAdministratorsLookAndDoNothing() throws Exception {
        runs("looked-at");
        ParticipantId seat = door.house.seat(new ConferenceId("looked-at"), "mona");
        int before = door.house.given().size();
        assertThat(get(SAUL, "looked-at").statusCode()).isEqualTo(200);
        assertThat(get(SAUL, "looked-at/occurrences").statusCode()).isEqualTo(200);
        assertThat(get(SAUL, "looked-at/live").statusCode()).isEqualTo(200);
        assertThat(get(SAUL, "looked-at/participants").body()).contains(seat.value());

        assertProblem(post(SAUL, "looked-at", "{\"type\":\"lock\",\"on\":true}"), 404, "conference.unknown");
        assertProblem(
                door.send(door.as(
                        SAUL,
                        door.request("/conferences/looked-at/participants/" + seat)
                                .DELETE())),
                404,
                "conference.unknown");
        assertProblem(get(SAUL, "never-heard-of/live"), 404, "conference.unknown");
        assertThat(door.house.given()).hasSize(before);
    }

    @Test
    void whoModeratesNoLongerIsToldSoByTheConference() throws Exception {
        runs("demoting");
        ConferenceId id = new ConferenceId("demoting");
        ParticipantId seat = door.house.seat(id, "mona");
        assertThat(get(MONA, "demoting/live").statusCode()).isEqualTo(200);

        door.house.happen(id, new Event.RoleChanged(seat, Role.ATTENDEE));

        assertProblem(get(MONA, "demoting/live"), 403, "role.required");
        assertProblem(get(MONA, "demoting/participants"), 403, "role.required");
        post(MONA, "demoting", "{\"type\":\"end\"}");
        assertThat(door.house.given()).last().isEqualTo(new Given(Author.Person.of(MONA), new Command.End()));
    }

    @Test
    void whatIsNotExactlyACommandIsRefused() throws Exception {
        runs("strict");
        int before = door.house.given().size();
        for (String body : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"type\":\"lock\"}",
                "{\"type\":\"lock\",\"on\":1}",
                "{\"type\":\"lock\",\"on\":true,\"on\":true}",
                "{\"type\":\"lock\",\"on\":true,\"ref\":1}",
                "{\"type\":\"lock\",\"on\":true} {}",
                "{\"type\":\"Lock\",\"on\":true}",
                "{\"type\":\"order\",\"ref\":1,\"command\":{\"type\":\"end\"}}",
                "{\"type\":\"java.lang.Runtime\"}",
                "{\"type\":\"changePin\",\"pin\":\"abc\"}",
                "{\"type\":\"custom\",\"name\":\"x\",\"data\":" + "[".repeat(100) + "]".repeat(100) + "}")) {
            var answer = post(OTTO, "strict", body);
            assertProblem(answer, 400, "request.invalid");
            assertThat(answer.body()).doesNotContain("java").doesNotContain("jackson");
        }
        assertProblem(post(OTTO, "strict", " ".repeat(65 * 1024)), 413, "request.too-large");
        assertThat(door.house.given()).hasSize(before);
    }

    @Test
    void aConferenceThatDoesNotRunHasNoState() throws Exception {
        plan("resting");

        assertProblem(get(OTTO, "resting/live"), 409, "conference.not-started");
        assertProblem(post(OTTO, "resting", "{\"type\":\"end\"}"), 409, "conference.not-started");
        assertProblem(get(GAST, "resting/live"), 404, "conference.unknown");
        assertThat(get(OTTO, "resting/participants").body())
                .isEqualTo("{\"items\":[],\"offset\":0,\"limit\":50,\"total\":0}");
    }

    @Test
    void theStateHoldsWhoWaitsAndNoWordBetweenTwo() throws Exception {
        runs("watched");
        ConferenceId id = new ConferenceId("watched");
        ParticipantId gast = door.house.seat(id, "gast");
        ParticipantId mona = door.house.seat(id, "mona");
        door.house.happen(id, Event.Said.text(gast, new Audience.One(mona), "secret"));
        door.house.happen(id, Event.Said.text(gast, new Audience.Moderators(), "to moderators"));
        door.house.happen(id, new Event.Moved(gast, Place.WAITING_ROOM));

        var answer = get(ANNA, "watched/live");

        JsonNode state = JSON.readTree(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(state.get("seq").asInt()).isEqualTo(6);
        assertThat(state.at("/participants/0/place").asText()).isEqualTo("WAITING_ROOM");
        assertThat(state.at("/participants")).hasSize(2);
        assertThat(state.at("/chat")).hasSize(1);
        assertThat(answer.body()).contains("to moderators").doesNotContain("secret");
    }

    @Test
    void whoRemovesSomebodyDoesItInTheirOwnNameAndMayKeepThemOut() throws Exception {
        runs("removing");
        ParticipantId seat = door.house.seat(new ConferenceId("removing"), "mona");
        String path = "/conferences/removing/participants/";

        assertThat(delete(OTTO, path + seat).statusCode()).isEqualTo(204);
        assertThat(delete(OTTO, path + seat + "?keepOut=true").statusCode()).isEqualTo(204);

        assertThat(door.house.given())
                .endsWith(
                        new Given(Author.Person.of(OTTO), new Command.Remove(seat, false)),
                        new Given(Author.Person.of(OTTO), new Command.Remove(seat, true)));
        assertProblem(delete(OTTO, path + seat + "?keepOut=yes"), 400, "request.invalid");
        assertProblem(delete(OTTO, path + "nobody"), 404, "participant.unknown");
        assertProblem(delete(OTTO, path + "%20"), 404, "participant.unknown");
        assertProblem(delete(GAST, path + seat), 404, "conference.unknown");
    }

    @Test
    void aLockShowsAtTheDoor() throws Exception {
        runs("locked");
        door.house.happen(new ConferenceId("locked"), new Event.RulesChanged(Rules.OPEN.locked(true)));

        assertThat(get(GAST, "locked/lobby").body()).endsWith("\"full\":false,\"locked\":true,\"pin\":false}");
    }

    private HttpResponse<String> post(User by, String id, String command) throws Exception {
        return door.send(door.as(by, door.request("POST", "/conferences/" + id + "/commands", command)));
    }

    private HttpResponse<String> get(User by, String path) throws Exception {
        return door.send(door.as(by, door.request("/conferences/" + path)));
    }

    private HttpResponse<String> delete(User by, String path) throws Exception {
        return door.send(door.as(by, door.request(path).DELETE()));
    }

    private void runs(String id) throws Exception {
        plan(id);
        var started = door.send(door.as(OTTO, door.request("POST", "/conferences/" + id + "/start", "")));
        assertThat(started.statusCode()).isEqualTo(200);
    }

    private void plan(String id) throws Exception {
        var made = door.send(door.as(
                OTTO,
                door.request(
                        "POST",
                        "/conferences",
                        "{\"id\":\"" + id + "\",\"topic\":\"Talk\",\"mode\":\"all-on-screen\",\"capacity\":5,"
                                + "\"moderators\":[\"mona\"],\"launch\":{\"type\":\"virtualRoom\"}}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }
}
