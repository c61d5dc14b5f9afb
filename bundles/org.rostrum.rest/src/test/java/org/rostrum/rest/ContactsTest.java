package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.User;
import org.rostrum.rest.resource.ContactsPart;
import org.rostrum.testkit.house.FakeAddressBook;
import org.rostrum.testkit.house.FakeCalls;

/** One's own address book over REST. */
class ContactsTest {

    private final ContactsPart part = new ContactsPart(new FakeAddressBook());
    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(1000, 1000, extensions -> extensions.add(part));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void peopleAreAddedFoundChangedAndRemoved() throws Exception {
        HttpResponse<String> added = send(ANNA, "POST", "/contacts", "{\"user\":\"eve\"}");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/contacts/c0");
        assertThat(send(ANNA, "POST", "/contacts", "{\"name\":\"Zoe\",\"email\":\"zoe@example.org\"}")
                        .body())
                .contains("\"id\":\"c1\",\"name\":\"Zoe\",\"email\":\"zoe@example.org\"");

        assertThat(get(ANNA, "/contacts?q=Z").body()).contains("\"total\":1").doesNotContain("eve");
        assertThat(get(ANNA, "/contacts?limit=1&offset=1").body())
                .contains("\"total\":2")
                .doesNotContain("eve");
        assertThat(send(ANNA, "PATCH", "/contacts/c1", "{\"name\":\"Zo\",\"email\":\"zo@example.org\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.send(door.as(ANNA, door.request("/contacts/c1").DELETE()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(door.send(door.as(ANNA, door.request("/contacts/c1").DELETE()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoCanBeReachedIsSaidWhileThereAreCalls() throws Exception {
        send(ANNA, "POST", "/contacts", "{\"user\":\"eve\"}");
        assertThat(get(ANNA, "/contacts").body()).doesNotContain("presence");

        part.bindDevices(new FakeCalls());

        assertThat(get(ANNA, "/contacts").body()).contains("\"user\":\"eve\"", "\"presence\":\"BUSY\"");
    }

    @Test
    void everybodyReadsTheirOwnAndEditsWithTheRight() throws Exception {
        send(ANNA, "POST", "/contacts", "{\"user\":\"eve\"}");

        assertThat(get(GAST, "/contacts").body()).contains("\"items\":[]", "\"total\":0");
        assertThat(send(GAST, "POST", "/contacts", "{\"user\":\"eve\"}").statusCode())
                .isEqualTo(403);
        assertThat(door.send(door.request("/contacts")).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoContactIsRefused() throws Exception {
        assertThat(send(ANNA, "POST", "/contacts", "{\"user\":\"eve\",\"name\":\"Eve\"}")
                        .body())
                .contains("contact.invalid");
        assertThat(send(ANNA, "POST", "/contacts", "{\"user\":\"no one\"}").body())
                .contains("user.unknown");
        assertThat(send(ANNA, "POST", "/contacts", "{}").body()).contains("contact.invalid");
        assertThat(get(ANNA, "/contacts?limit=201").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(User user, String method, String path, String json) throws Exception {
        return door.send(door.as(user, door.request(method, path, json)));
    }

    private HttpResponse<String> get(User user, String path) throws Exception {
        HttpRequest.Builder request = door.request(path);
        return door.send(door.as(user, request));
    }
}
