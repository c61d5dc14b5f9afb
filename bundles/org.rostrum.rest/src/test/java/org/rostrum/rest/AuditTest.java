package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeAccounts.SAUL;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.AuditTrail;
import org.rostrum.audit.Deed;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.rest.resource.AuditPart;
import org.rostrum.rest.resource.GroupsResource;
import org.rostrum.rest.resource.RosterResource;
import org.rostrum.rest.resource.UsersResource;
import org.rostrum.web.Audited;
import org.rostrum.web.Requires;

/** What is told to the audit, and how it is read. */
class AuditTest {

    private final List<String> asked = new ArrayList<>();
    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        AuditTrail trail = (query, offset, limit, by) -> {
            asked.add(query + " " + offset + " " + limit);
            return Outcome.done(new AuditTrail.Page(List.of(line()), 7));
        };
        door = new RunningDoor(1000, 1000, extensions -> extensions.add(new AuditPart(trail)));
    }

    @AfterEach
    void close() {
        door.close();
    }

    private static AuditLine line() {
        return new AuditLine(
                "6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01",
                Instant.parse("2026-11-23T12:00:00Z"),
                Deed.done(Actor.user(ANNA.id()), "account.changed")
                        .from("192.0.2.7")
                        .on("=cmd()")
                        .with("say \"hello\""),
                Optional.empty());
    }

    @Test
    void aChangeIsTakenDownWithWhoWhereWhatAndOutcome() throws Exception {
        door.send(
                door.as(ANNA, door.request("PATCH", "/users/otto", "{\"active\":false,\"rights\":[\"PLACE_CALLS\"]}")));

        assertThat(door.deeds)
                .containsExactly(Deed.done(Actor.user(ANNA.id()), "account.changed")
                        .from("127.0.0.1")
                        .on("otto")
                        .with("rights=[PLACE_CALLS] active=false"));
    }

    @Test
    void whatIsMadeIsNamed() throws Exception {
        String secret = "a-long-enough-passphrase";
        door.send(door.as(
                ANNA,
                door.request("POST", "/users", "{\"id\":\"cleo\",\"name\":\"Cleo\",\"password\":\"" + secret + "\"}")));
        door.send(door.as(ANNA, door.request("POST", "/users/cleo/password", "{\"password\":\"" + secret + "\"}")));

        assertThat(door.deeds).extracting(Deed::what).containsExactly("account.added", "account.password-reset");
        assertThat(door.deeds).extracting(Deed::on).containsOnly(Optional.of("cleo"));
        assertThat(door.deeds.toString()).doesNotContain(secret);
    }

    @Test
    void whatIsRefusedIsTakenDownWithTheReason() throws Exception {
        door.send(door.as(OTTO, door.request("POST", "/users/mona/unlock", "{}")));
        door.send(door.as(ANNA, door.request("POST", "/users/nobody/unlock", "{}")));
        door.send(door.as(ANNA, door.request("PATCH", "/users/mona", "{\"no\":1}")));

        assertThat(door.deeds)
                .extracting(Deed::outcome)
                .containsExactly("right.required", "user.unknown", "request.invalid");
        assertThat(door.deeds.get(0).who()).isEqualTo(Actor.user(OTTO.id()));
    }

    @Test
    void whoeverIsNotKnownLeavesNoLineAndReadingNeither() throws Exception {
        door.send(door.request("POST", "/users/mona/unlock", "{}"));
        door.send(door.as(ANNA, door.request("/users")));

        assertThat(door.deeds).isEmpty();
    }

    @Test
    void whatAnApplicationDoesIsToldFromWhatItsOwnerDoes() throws Exception {
        String key = door.keys.make(ANNA, Scope.PEOPLE);

        door.send(door.request("POST", "/users/mona/unlock", "{}").header("Authorization", "Bearer " + key));

        assertThat(door.deeds).extracting(Deed::who).containsExactly(Actor.key(ANNA.id()));
    }

    @Test
    void everyChangeThatAdministratorsMakeIsTakenDown() {
        Stream<Class<?>> resources = Stream.of(UsersResource.class, GroupsResource.class, RosterResource.class);

        List<String> silent = resources
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(AuditTest::changes)
                .filter(method -> !method.isAnnotationPresent(Audited.class))
                .map(Method::toString)
                .toList();

        assertThat(silent).isEmpty();
        assertThat(UsersResource.class.getAnnotation(Requires.class).value()).isEqualTo(Right.ADMINISTRATOR);
    }

    private static boolean changes(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(verb -> verb != null && !verb.value().equals("GET"));
    }

    @Test
    void administratorsAndSecurityAdministratorsReadIt() throws Exception {
        var answer = door.send(door.as(
                SAUL,
                door.request("/audit?who=anna&what=account&on=otto&done=false&since=2026-11-01T00:00:00Z&offset=5")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"kind\":\"USER\",\"who\":\"anna\",\"from\":\"192.0.2.7\",\"what\":\"account.changed\"")
                .contains("\"done\":true", "\"outcome\":\"done\"", "\"offset\":5,\"limit\":50,\"total\":7");
        assertThat(asked)
                .containsExactly(new AuditQuery(
                                Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                                Optional.empty(),
                                Optional.of("anna"),
                                Optional.of("account"),
                                Optional.of("otto"),
                                Optional.of(true))
                        + " 5 50");
        assertThat(door.send(door.as(ANNA, door.request("/audit"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        for (String path : List.of("/audit", "/audit/lines.csv")) {
            assertThat(door.send(door.request(path)).statusCode()).isEqualTo(401);
            assertThat(door.send(door.as(OTTO, door.request(path))).statusCode())
                    .isEqualTo(403);
            assertThat(door.send(door.as(GAST, door.request(path))).statusCode())
                    .isEqualTo(403);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsMistypedFindsNotEverything() throws Exception {
        for (String query : List.of("since=yesterday", "done=maybe", "limit=201")) {
            assertThat(door.send(door.as(ANNA, door.request("/audit?" + query))).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void theTableRunsNothingInASpreadsheetAndIsTakenDown() throws Exception {
        var answer = door.send(door.as(SAUL, door.request("/audit/lines.csv?what=account")));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("\"at\",\"kind\",\"who\",\"from\",\"what\",\"on\",\"outcome\",\"detail\"\r\n"
                        + "\"2026-11-23T12:00:00Z\",\"USER\",\"anna\",\"192.0.2.7\",\"account.changed\",\"'=cmd()\","
                        + "\"done\",\"say \"\"hello\"\"\"\r\n");
        assertThat(door.deeds).extracting(Deed::what).containsExactly("audit.exported");
    }
}
