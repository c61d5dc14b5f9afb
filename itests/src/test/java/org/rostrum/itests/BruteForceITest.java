package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who guesses passwords and tokens is slowed down, and what many guess at is locked. Every network is an address of this machine. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BruteForceITest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse battery";
    private static final int FREE_FOR_ONE_ACCOUNT = 5;
    private static final int FREE_FOR_ONE_NETWORK = 20;
    private static final int LOCKS = 20;

    @TempDir
    private static Path folder;

    private static Rostrum rostrum;

    @BeforeAll
    static void start() throws Exception {
        rostrum = Rostrum.startIn(folder.resolve("data"));
        for (String id : new String[] {"otto", "lena"}) {
            rostrum.api().addUser(id, id, PASSWORD);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        rostrum.close();
    }

    @Test
    void oneNetworkWaitsWhateverItSays() throws Exception {
        for (int i = 0; i < FREE_FOR_ONE_ACCOUNT; i++) {
            assertThat(logIn(2, "otto", "guess " + i)).isEqualTo("401 login.refused");
        }
        assertThat(logIn(2, "otto", "another guess")).isEqualTo("429 login.delayed");
        assertThat(logIn(2, "otto", PASSWORD)).isEqualTo("429 login.delayed");
        assertThat(logIn(3, "otto", PASSWORD)).startsWith("200");
    }

    @Test
    void whatManyNetworksGuessAtIsLockedUntilAnAdministratorUnlocksIt() throws Exception {
        for (int i = 0; i < LOCKS; i++) {
            assertThat(logIn(10 + i / 4, "lena", "guess " + i)).isEqualTo("401 login.refused");
        }
        assertThat(logIn(30, "lena", PASSWORD)).as("nobody is told of the lock").isEqualTo("401 login.refused");
        assertThat(rostrum.api().get("users/lena").path("lockedUntil").asText()).isNotEmpty();

        rostrum.api().send("POST", "users/lena/unlock", JSON.createObjectNode());
        assertThat(logIn(31, "lena", PASSWORD)).startsWith("200");
    }

    @Test
    void wrongTokensCountForTheirNetwork() throws Exception {
        for (int i = 0; i < FREE_FOR_ONE_NETWORK; i++) {
            assertThat(post(40, "tokens/refresh", "{\"refresh\":\"guess-" + i + "\"}"))
                    .startsWith("401");
        }
        assertThat(post(40, "tokens/refresh", "{\"refresh\":\"one-more\"}")).isEqualTo("429 login.delayed");
        assertThat(post(41, "tokens/refresh", "{\"refresh\":\"elsewhere\"}")).isEqualTo("401 token.refused");
    }

    private static String logIn(int network, String login, String password) throws IOException {
        return post(
                network,
                "tokens",
                JSON.createObjectNode()
                        .put("login", login)
                        .put("password", password)
                        .toString());
    }

    /** Status and problem, if there is one, of a request from 127.0.0.{@code network}. */
    private static String post(int network, String path, String body) throws IOException {
        URI root = rostrum.http("/api/v1/" + path);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + root.getPath() + " HTTP/1.1\r\nHost: " + root.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        InetAddress from = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) network});
        try (Socket socket = new Socket(InetAddress.getByName(root.getHost()), root.getPort(), from, 0)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String status = answer.split(" ", 3)[1];
            JsonNode said = JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
            return (status + " " + said.path("code").asText()).strip();
        }
    }
}
