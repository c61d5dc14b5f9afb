package org.rostrum.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;

/** A router of mediasoup, by the HTTP of the benchmark's own server: each seat has one transport and produces or consumes on it. */
final class MediasoupVenue implements Venue {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> producers = new ArrayList<>();
    private final BotIdentity identity;
    private final String url;

    MediasoupVenue(BotIdentity identity, String url) {
        this.identity = identity;
        this.url = url;
    }

    @Override
    public Seat publisher(String name) throws Exception {
        Bot bot = new Bot(identity, 0);
        String transport = connect(bot, DrowsySocket.NAP);
        ObjectNode produce = on(transport);
        produce.set("rtpParameters", MediasoupParameters.camera(bot.offer()));
        producers.add(order("produce", produce).get("id").textValue());
        return new Connected(bot);
    }

    @Override
    public Seat subscriber(String name, int cameras, Duration nap) throws Exception {
        Bot bot = new Bot(identity, 0);
        String transport = connect(bot, nap);
        for (String producer : producers.subList(0, Math.min(cameras, producers.size()))) {
            order("consume", on(transport).put("producerId", producer));
        }
        return new Connected(bot);
    }

    /** Connects a bot to a transport of its own; answers which. */
    private String connect(Bot bot, Duration nap) throws Exception {
        ObjectNode certificate = JsonNodeFactory.instance.objectNode();
        certificate.set("fingerprint", MediasoupParameters.fingerprint(identity.fingerprint()));
        JsonNode transport = order("transport", certificate);
        bot.accept(MediasoupParameters.answer(bot.offer(), transport)).connect(server -> DrowsySocket.to(server, nap));
        return transport.get("id").textValue();
    }

    private static ObjectNode on(String transport) {
        return JsonNodeFactory.instance.objectNode().put("transport", transport);
    }

    private JsonNode order(String name, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/" + name))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        JsonNode answer = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (answer.has("error")) {
            throw new AssertionError("mediasoup refused " + name + ": " + answer);
        }
        return answer;
    }
}
