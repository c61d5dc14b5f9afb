package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeAccounts.SAUL;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Deed;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.media.MediaDrain;
import org.rostrum.rest.resource.DrainPart;

class DrainTest {

    private final Plug plug = new Plug();
    private RunningDoor door;

    /** Two conferences run. */
    private static final class Plug implements MediaDrain {
        private volatile boolean on;

        @Override
        public Draining set(boolean wanted, UserId by) {
            on = wanted;
            return state();
        }

        @Override
        public Draining state() {
            return new Draining(on, 2);
        }
    }

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(1000, 1000, extensions -> extensions.add(new DrainPart(plug)));
    }

    @AfterEach
    void close() {
        door.close();
    }

    private HttpResponse<String> put(User by, String json) throws Exception {
        return door.send(door.as(by, door.request("PUT", "/drain", json)));
    }

    @Test
    void anAdministratorBeginsAndEndsIt() throws Exception {
        HttpResponse<String> begun = put(ANNA, "{\"on\":true}");
        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(begun.body()).isEqualTo("{\"on\":true,\"remaining\":2}");
        assertThat(plug.on).isTrue();
        assertThat(door.deeds).extracting(Deed::what).containsExactly("media.drained");

        assertThat(put(ANNA, "{\"on\":false}").body()).contains("\"on\":false");
        assertThat(plug.on).isFalse();
    }

    @Test
    void whoOnlyLooksMayLook() throws Exception {
        assertThat(door.send(door.as(SAUL, door.request("/drain"))).body()).contains("\"remaining\":2");
        assertThat(put(SAUL, "{\"on\":true}").statusCode()).isEqualTo(403);
        assertThat(plug.on).isFalse();
    }

    @Test
    void nobodyElseMay() throws Exception {
        assertThat(door.send(door.request("/drain")).statusCode()).isEqualTo(401);
        assertThat(door.send(door.as(OTTO, door.request("/drain"))).statusCode())
                .isEqualTo(403);
        assertThat(put(OTTO, "{\"on\":true}").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotSaidChangesNothing() throws Exception {
        assertThat(put(ANNA, "{}").statusCode()).isEqualTo(400);
        assertThat(plug.on).isFalse();
    }
}
