package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.fake.FakeAccounts.ANNA;
import static org.rostrum.rest.fake.FakeAccounts.GAST;
import static org.rostrum.rest.fake.FakeAccounts.SAUL;

import java.net.http.HttpRequest;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who gets through to what about people: nobody, a user without rights, a security administrator, an administrator. An
 * answer of 400 or 404 says that the caller got through and said nothing sensible.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final String TABLE =
            """
        method | path                    | nobody | user | security | admin
        GET    | /users                  | 401    | 403  | 200      | 200
        POST   | /users                  | 401    | 403  | 403      | 400
        GET    | /users/gast             | 401    | 403  | 200      | 200
        PATCH  | /users/none             | 401    | 403  | 403      | 404
        POST   | /users/none/password    | 401    | 403  | 403      | 400
        POST   | /users/none/unlock      | 401    | 403  | 403      | 404
        GET    | /users/gast/sessions    | 401    | 403  | 200      | 200
        DELETE | /users/none/sessions    | 401    | 403  | 403      | 404
        DELETE | /users/gast/sessions/x  | 401    | 403  | 403      | 404
        DELETE | /users/none/second-factor | 401  | 403  | 403      | 404
        GET    | /sessions               | 401    | 200  | 200      | 200
        DELETE | /sessions/x             | 401    | 404  | 404      | 404
        POST   | /security/password      | 401    | 401  | 401      | 401
        POST   | /security/second-factor | 401    | 401  | 401      | 401
        POST   | /security/second-factor/confirmation | 401 | 401 | 401 | 401
        POST   | /security/second-factor/removal | 401 | 401 | 401  | 401
        GET    | /groups                 | 401    | 403  | 200      | 200
        POST   | /groups                 | 401    | 403  | 403      | 400
        GET    | /groups/everybody       | 401    | 403  | 200      | 200
        GET    | /groups/everybody/members | 401  | 403  | 200      | 200
        PATCH  | /groups/none            | 401    | 403  | 403      | 404
        DELETE | /groups/none            | 401    | 403  | 403      | 404
        GET    | /profile                | 401    | 200  | 200      | 200
        PATCH  | /profile                | 401    | 200  | 200      | 200
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
            String method, String path, int nobody, int user, int security, int administrator) throws Exception {
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
    }

    private int status(String method, String path, UnaryOperator<HttpRequest.Builder> caller) throws Exception {
        HttpRequest.Builder request = method.equals("GET") || method.equals("DELETE")
                ? door.request(path).method(method, HttpRequest.BodyPublishers.noBody())
                : door.request(method, path, "{}");
        return door.send(caller.apply(request)).statusCode();
    }
}
