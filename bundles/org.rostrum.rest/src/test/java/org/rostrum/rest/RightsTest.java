package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.SAUL;

import java.net.http.HttpRequest;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.identity.ApiKey.Scope;

/**
 * Who gets through to what: nobody, a user without rights, a security administrator, an administrator, and keys of that
 * administrator with one scope each. An
 * answer of 400 or 404 says that the caller got through and said nothing sensible.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final String TABLE =
            """
        method | path                                 | nobody | user | security | admin | keyRead | keyPeople | keyConferences
        GET    | /users                               | 401    | 403  | 200      | 200   | 200     | 200       | 403
        POST   | /users                               | 401    | 403  | 403      | 400   | 403     | 400       | 403
        GET    | /users/gast                          | 401    | 403  | 200      | 200   | 200     | 200       | 403
        PATCH  | /users/none                          | 401    | 403  | 403      | 404   | 403     | 404       | 403
        POST   | /users/none/password                 | 401    | 403  | 403      | 400   | 403     | 400       | 403
        POST   | /users/none/unlock                   | 401    | 403  | 403      | 404   | 403     | 404       | 403
        GET    | /users/gast/sessions                 | 401    | 403  | 200      | 200   | 200     | 200       | 403
        DELETE | /users/none/sessions                 | 401    | 403  | 403      | 404   | 403     | 404       | 403
        DELETE | /users/gast/sessions/x               | 401    | 403  | 403      | 404   | 403     | 404       | 403
        DELETE | /users/none/second-factor            | 401    | 403  | 403      | 404   | 403     | 404       | 403
        GET    | /sessions                            | 401    | 200  | 200      | 200   | 403     | 403       | 403
        DELETE | /sessions/x                          | 401    | 404  | 404      | 404   | 403     | 403       | 403
        POST   | /security/password                   | 401    | 401  | 401      | 401   | 403     | 403       | 403
        POST   | /security/second-factor              | 401    | 401  | 401      | 401   | 403     | 403       | 403
        POST   | /security/second-factor/confirmation | 401    | 401  | 401      | 401   | 403     | 403       | 403
        POST   | /security/second-factor/removal      | 401    | 401  | 401      | 401   | 403     | 403       | 403
        GET    | /groups                              | 401    | 403  | 200      | 200   | 200     | 200       | 403
        POST   | /groups                              | 401    | 403  | 403      | 400   | 403     | 400       | 403
        GET    | /groups/everybody                    | 401    | 403  | 200      | 200   | 200     | 200       | 403
        GET    | /groups/everybody/members            | 401    | 403  | 200      | 200   | 200     | 200       | 403
        PATCH  | /groups/none                         | 401    | 403  | 403      | 404   | 403     | 404       | 403
        DELETE | /groups/none                         | 401    | 403  | 403      | 404   | 403     | 404       | 403
        GET    | /profile                             | 401    | 200  | 200      | 200   | 403     | 403       | 403
        PATCH  | /profile                             | 401    | 200  | 200      | 200   | 403     | 403       | 403
        GET    | /keys                                | 401    | 200  | 200      | 200   | 403     | 403       | 403
        GET    | /keys/all                            | 401    | 403  | 200      | 200   | 403     | 403       | 403
        POST   | /keys                                | 401    | 400  | 400      | 400   | 403     | 403       | 403
        DELETE | /keys/x                              | 401    | 404  | 404      | 404   | 403     | 403       | 403
        GET    | /session                             | 401    | 200  | 200      | 200   | 403     | 403       | 403
        GET    | /conferences                         | 401    | 200  | 200      | 200   | 200     | 403       | 200
        POST   | /conferences                         | 401    | 400  | 400      | 400   | 403     | 403       | 400
        GET    | /modes                               | 401    | 200  | 200      | 200   | 200     | 403       | 200
        GET    | /directory                           | 401    | 200  | 200      | 200   | 200     | 200       | 403
        POST   | /conferences/none/commands              | 401    | 404  | 404      | 404   | 403     | 403       | 404
        DELETE | /conferences/none                    | 401    | 428  | 428      | 428   | 403     | 403       | 428
        """;

    private RunningDoor door;

    @BeforeAll
    void open() throws Exception {
        door = new RunningDoor(100_000, 100_000);
    }

    @AfterAll
    void close() {
        door.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TABLE)
    void everyKindOfCallerGetsAsFarAsTheTableSays(
            String method,
            String path,
            int nobody,
            int user,
            int security,
            int administrator,
            int keyToRead,
            int keyToPeople,
            int keyToConferences)
            throws Exception {
        assertThat(status(method, path, request -> request)).as("nobody").isEqualTo(nobody);
        assertThat(status(method, path, request -> door.as(GAST, request)))
                .as("user")
                .isEqualTo(user);
        assertThat(status(method, path, request -> door.as(SAUL, request)))
                .as("security administrator")
                .isEqualTo(security);
        assertThat(status(method, path, request -> door.as(ANNA, request)))
                .as("administrator")
                .isEqualTo(administrator);
        assertThat(status(method, path, with(Scope.READ))).as("key to read").isEqualTo(keyToRead);
        assertThat(status(method, path, with(Scope.PEOPLE))).as("key to people").isEqualTo(keyToPeople);
        assertThat(status(method, path, with(Scope.CONFERENCES)))
                .as("key to conferences")
                .isEqualTo(keyToConferences);
    }

    /** A key of the administrator. */
    private UnaryOperator<HttpRequest.Builder> with(Scope scope) {
        String secret = door.keys.make(ANNA, scope);
        return request -> request.header("Authorization", "Bearer " + secret);
    }

    @Test
    void aKeyIsNeverMorePowerfulThanItsOwner() throws Exception {
        String secret = door.keys.make(GAST, Scope.values());

        assertThat(status("GET", "/users", request -> request.header("Authorization", "Bearer " + secret)))
                .isEqualTo(403);
    }

    @Test
    void aKeyIsNotLookedForInACookie() throws Exception {
        String secret = door.keys.make(ANNA, Scope.values());

        assertThat(status("GET", "/users", request -> request.header("Cookie", "rostrum_session=" + secret)))
                .isEqualTo(401);
    }

    @Test
    void aRevokedKeyAndNonsenseAreNobodys() throws Exception {
        for (String secret : new String[] {"rostrum_", "rostrum_none", "rostrum_" + "x".repeat(43)}) {
            assertThat(status("GET", "/users", request -> request.header("Authorization", "Bearer " + secret)))
                    .isEqualTo(401);
        }
    }

    private int status(String method, String path, UnaryOperator<HttpRequest.Builder> caller) throws Exception {
        HttpRequest.Builder request = method.equals("GET") || method.equals("DELETE")
                ? door.request(path).method(method, HttpRequest.BodyPublishers.noBody())
                : door.request(method, path, "{}");
        return door.send(caller.apply(request)).statusCode();
    }
}
