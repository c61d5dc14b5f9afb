package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program that is told what happens: also what happened while the server was killed over it. */
class WebhookITest {

    private record Letter(String signature, String body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private volatile int status = 204;

    @TempDir
    private Path folder;

    @Test
    void everyEventIsToldSignedAndNoneIsLostByARestart() throws Exception {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            // Answered first: what the test changes once it has the letter is for the next.
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            letters.add(new Letter(exchange.getRequestHeaders().getFirst("Rostrum-Signature"), body));
        });
        receiver.start();
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            ObjectNode hook = JSON.createObjectNode();
            hook.put("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
            hook.putArray("events").add("opened").add("ended");
            JsonNode made = rostrum.api().send("POST", "webhooks", hook);
            String room = rostrum.api().addRoom("Town hall");

            rostrum.api().send("POST", "conferences/" + room + "/start", JSON.createObjectNode());
            Letter opened = next();
            assertThat(types(opened)).containsExactly("opened");
            assertThat(opened.signature()).isEqualTo(signed(made.get("secret").asText(), opened));

            status = 503;
            rostrum.api().send("POST", "conferences/" + room + "/stop", JSON.createObjectNode());
            assertThat(types(next())).containsExactly("ended");
            rostrum.kill();
            letters.clear();
            status = 204;
            rostrum.start();

            assertThat(types(next())).as("told again after the restart").containsExactly("ended");
            assertThat(rostrum.shell("rostrum:webhook-list --json"))
                    .contains("\"id\":\"" + made.get("id").asText() + "\"", "\"active\":true");
        } finally {
            receiver.stop(0);
        }
    }

    private Letter next() throws InterruptedException {
        Letter letter = letters.poll(60, TimeUnit.SECONDS);
        assertThat(letter).as("a letter").isNotNull();
        return letter;
    }

    private static List<String> types(Letter letter) throws Exception {
        List<String> types = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(letter.body()).get("events")) {
            types.add(entry.get("event").get("type").asText());
        }
        return types;
    }

    /** The header, made as the page for receivers says. */
    private static String signed(String secret, Letter letter) throws Exception {
        String time =
                letter.signature().substring("t=".length(), letter.signature().indexOf(','));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] code = mac.doFinal((time + "." + letter.body()).getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(code);
    }
}
