package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rostrum.testkit.house.FakeLogins;

/** What depends on the configuration. */
class DoorLimitsTest {

    private static final String LOG_IN = "{\"login\":\"otto\",\"password\":\"" + FakeLogins.PASSWORD + "\"}";

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        try (RunningDoor door = new RunningDoor(1, 2)) {
            door.send(door.request("/modes"));
            door.send(door.request("/modes"));

            HttpResponse<String> third = door.send(door.request("/modes"));

            assertProblem(third, 429, "request.too-frequent");
            assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @Test
    void behindATrustedProxyThePeerIsTheClientAndTheCookieIsSecure() throws Exception {
        try (RunningDoor door = new RunningDoor(1, 2, "127.0.0.0/8")) {
            var answer = door.send(door.request("POST", "/session", LOG_IN)
                    .header("X-Forwarded-For", "203.0.113.66, 198.51.100.7")
                    .header("X-Forwarded-Proto", "https"));

            assertThat(door.logins.lastPeer()).isEqualTo("198.51.100.7");
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("; Secure"));
        }
    }

    @Test
    void whatAStrangerSaysOfItsAddressIsNotBelieved() throws Exception {
        try (RunningDoor door = new RunningDoor(1, 2)) {
            var answer = door.send(door.request("POST", "/session", LOG_IN)
                    .header("X-Forwarded-For", "198.51.100.7")
                    .header("X-Forwarded-Proto", "https"));

            assertThat(door.logins.lastPeer()).isEqualTo("127.0.0.1");
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain("Secure"));
        }
    }
}
