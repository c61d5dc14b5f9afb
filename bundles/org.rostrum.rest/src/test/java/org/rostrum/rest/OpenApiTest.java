package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rostrum.conference.Command;

/** The description tells all there is, and tells it to everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private RunningDoor door;
    private JsonNode api;

    @BeforeAll
    void read() throws Exception {
        door = new RunningDoor(1000, 1000);
        var answer = door.send(door.request("/openapi.json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        api = new ObjectMapper().readTree(answer.body());
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void everyPathIsThere() {
        List<String> operations = new ArrayList<>();
        api.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method + " " + path.getKey())));

        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "post /session",
                        "get /session",
                        "delete /session",
                        "get /conferences",
                        "post /conferences",
                        "get /conferences/{id}",
                        "patch /conferences/{id}",
                        "delete /conferences/{id}",
                        "post /conferences/{id}/start",
                        "post /conferences/{id}/stop",
                        "get /conferences/{id}/lobby",
                        "post /conferences/{id}/commands",
                        "get /conferences/{id}/live",
                        "get /conferences/{id}/participants",
                        "delete /conferences/{id}/participants/{participant}",
                        "get /conferences/{id}/occurrences",
                        "get /conferences/{id}/occurrences/exceptions",
                        "post /conferences/{id}/occurrences/{original}",
                        "delete /conferences/{id}/occurrences/{original}",
                        "post /conferences/{id}/occurrences/{original}/restore",
                        "get /templates",
                        "get /modes",
                        "get /users",
                        "post /users",
                        "get /users/{id}",
                        "patch /users/{id}",
                        "post /users/{id}/password",
                        "post /users/{id}/unlock",
                        "get /groups",
                        "post /groups",
                        "get /groups/{id}",
                        "patch /groups/{id}",
                        "delete /groups/{id}",
                        "get /groups/{id}/members",
                        "get /users/{id}/sessions",
                        "delete /users/{id}/sessions",
                        "delete /users/{id}/sessions/{session}",
                        "delete /users/{id}/second-factor",
                        "post /tokens",
                        "post /tokens/refresh",
                        "get /sessions",
                        "delete /sessions",
                        "delete /sessions/{session}",
                        "post /security/password",
                        "post /security/second-factor",
                        "post /security/second-factor/confirmation",
                        "post /security/second-factor/removal",
                        "get /directory",
                        "get /directory/{name}",
                        "get /keys",
                        "get /keys/all",
                        "post /keys",
                        "delete /keys/{key}",
                        "get /profile",
                        "patch /profile",
                        "get /roster",
                        "post /roster",
                        "get /openapi.json");
    }

    @Test
    void everyOperationSaysHowItRefusesAndWhoMayAsk() {
        List<String> open = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode told = operation.getValue();
                    assertThat(told.at("/responses/default/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .isEqualTo("#/components/schemas/Problem");
                    assertThat(told.get("summary").asText()).isNotBlank();
                    if (told.get("security").isEmpty()) {
                        open.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "post /session",
                        "delete /session",
                        "post /tokens",
                        "post /tokens/refresh",
                        "get /openapi.json");
        assertThat(api.at("/components/securitySchemes/cookie/name").asText()).isEqualTo("rostrum_session");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void schemasAreNamedAsPeopleNameThem() {
        List<String> names = new ArrayList<>();
        api.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.startsWith("Command."));

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Accepted",
                        "Account",
                        "AccountList",
                        "AdHoc",
                        "Command",
                        "Conference",
                        "ConferenceDraft",
                        "ConferenceList",
                        "Enrolment",
                        "ExceptionList",
                        "Group",
                        "GroupList",
                        "Key",
                        "KeyList",
                        "Launch",
                        "Limit",
                        "Lobby",
                        "LogIn",
                        "OpenLogin",
                        "LoginList",
                        "MemberList",
                        "Mode",
                        "ModeList",
                        "MovedOccurrence",
                        "NewTime",
                        "NewKey",
                        "NewPassword",
                        "NewUser",
                        "Occurrence",
                        "OccurrenceException",
                        "OccurrenceList",
                        "OwnProfile",
                        "Participant",
                        "ParticipantList",
                        "Password",
                        "Person",
                        "PersonList",
                        "Problem",
                        "Profile",
                        "Proof",
                        "Recovery",
                        "Refresh",
                        "RosterAdded",
                        "RosterRejected",
                        "RosterReport",
                        "Scheduled",
                        "Session",
                        "Snapshot",
                        "Template",
                        "Tokens",
                        "User",
                        "UserChange",
                        "VirtualRoom");
    }

    @Test
    void everyCommandThatPeopleGiveIsDescribed() {
        List<String> expected = Stream.of(Command.class.getPermittedSubclasses())
                .filter(type -> !Command.OfHouse.class.isAssignableFrom(type))
                .map(type -> "#/components/schemas/Command." + type.getSimpleName())
                .toList();
        List<String> described = new ArrayList<>();
        api.at("/components/schemas/Command/oneOf")
                .forEach(one -> described.add(one.get("$ref").asText()));

        assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(api.at("/paths/~1conferences~1{id}~1commands/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Command");
        assertThat(api.at("/paths/~1conferences~1{id}~1live/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Snapshot");
        JsonNode switchAll = api.at("/components/schemas/Command.SwitchAll");
        assertThat(switchAll.at("/properties/type/enum/0").asText()).isEqualTo("switchAll");
        assertThat(switchAll.at("/properties/state/enum")).hasSize(3);
        assertThat(switchAll.get("required")).hasSize(3);
        assertThat(api.at("/components/schemas/Command.ChangePin/required")).hasSize(1);
    }

    @Test
    void parametersThatAreNotTheClientsAreNotTold() {
        api.get("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("parameters").forEach(parameter -> assertThat(
                                        parameter.get("in").asText())
                                .isIn("path", "query", "header"))));
        assertThat(api.at("/paths/~1conferences~1{id}/delete").has("requestBody"))
                .isFalse();
    }

    @Test
    void thePageAsksNobodyElseAndRunsNoInlineScript() throws Exception {
        var moved = door.send(door.request("/docs"));
        var page = door.send(door.request("/docs/"));

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue("docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?![^>]*src=)");
        for (String file : new String[] {"docs.js", "swagger-ui.css", "swagger-ui-bundle.js"}) {
            assertThat(page.body()).contains(file);
            assertThat(door.send(door.request("/docs/" + file)).statusCode()).isEqualTo(200);
        }
        assertThat(door.send(door.request("/docs/../../x")).statusCode()).isEqualTo(404);
    }
}
