package org.rostrum.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.rtp.sdp.Direction;
import org.rostrum.rtp.sdp.MediaBuilder;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;
import org.rostrum.rtp.sdp.SdpWriter;
import org.rostrum.rtp.sdp.SessionDescription;
import org.rostrum.rtp.sdp.Setup;
import org.rostrum.rtp.sdp.TransportParameters;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.testkit.rtc.BotOffer;

/** A room of Janus's VideoRoom plugin: publishers offer to it, and it offers to subscribers the streams of those who were there before. */
final class JanusVenue implements Venue {
    /** As in the configuration that the benchmark writes. */
    static final int ROOM = 1234;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> feeds = new ArrayList<>();
    private final BotIdentity identity;
    private final String url;
    private final InetAddress address;

    JanusVenue(BotIdentity identity, String url) throws UnknownHostException {
        this.identity = identity;
        this.url = url + "/janus";
        address = InetAddress.getByName(URI.create(url).getHost());
    }

    @Override
    public Seat publisher(String name) throws Exception {
        JanusHandle handle = JanusHandle.at(http, url);
        JsonNode joined = handle.ask(
                request("join").put("ptype", "publisher").put("display", name).put("room", ROOM), Optional.empty());
        Bot bot = new Bot(identity, 0);
        DrowsySocket socket = DrowsySocket.at(address, DrowsySocket.NAP);
        String offer = withCandidate(bot.offer().sdp(), socket.own())
                .replace("a=setup:actpass", "a=setup:active"); // bots are always the DTLS client
        JsonNode answer = handle.ask(
                request("configure").put("audio", false).put("video", true), Optional.of(jsep("offer", offer)));
        bot.accept(sdp(answer)).connect(socket::connected);
        feeds.add(joined.at("/plugindata/data/id").longValue());
        return new Connected(bot);
    }

    @Override
    public Seat subscriber(String name, int cameras, Duration nap) throws Exception {
        JanusHandle handle = JanusHandle.at(http, url);
        ArrayNode streams = JsonNodeFactory.instance.arrayNode();
        feeds.stream().limit(cameras).forEach(feed -> streams.addObject().put("feed", feed));
        ObjectNode join = request("join").put("ptype", "subscriber").put("room", ROOM);
        join.set("streams", streams);
        String offer = sdp(handle.ask(join, Optional.empty()));
        Bot bot = new Bot(identity, 0).accept(offer);
        DrowsySocket socket = DrowsySocket.at(address, nap);
        String answer = withCandidate(answer(offer, bot.offer()), socket.own());
        handle.ask(request("start"), Optional.of(jsep("answer", answer)));
        return new Connected(bot.connect(socket::connected));
    }

    /** Janus waits for a candidate before it listens to checks. */
    private static String withCandidate(String sdp, InetSocketAddress own) {
        return sdp.replaceFirst(
                "(?m)^a=mid:",
                "a=candidate:1 1 udp 2130706431 " + own.getAddress().getHostAddress() + " " + own.getPort()
                        + " typ host\r\na=end-of-candidates\r\na=mid:");
    }

    private static ObjectNode request(String name) {
        return JsonNodeFactory.instance.objectNode().put("request", name);
    }

    private static ObjectNode jsep(String type, String sdp) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("trickle", false)
                .put("sdp", sdp);
    }

    private static String sdp(JsonNode event) {
        return event.at("/jsep/sdp").textValue();
    }

    /** Takes everything that is offered, as the DTLS client. */
    private static String answer(String offer, BotOffer mine) {
        if (!(SdpParser.parse(offer) instanceof SdpReading.Described offered)) {
            throw new AssertionError("An offer that cannot be read: " + offer);
        }
        SessionDescription session = offered.description();
        TransportParameters transport = new TransportParameters(
                mine.ufrag(), mine.password(), Optional.of(mine.fingerprint()), Optional.of(Setup.ACTIVE));
        List<MediaDescription> media = session.media().stream()
                .map(section -> MediaBuilder.rtp(section.kind(), section.mid())
                        .direction(Direction.RECVONLY)
                        .transport(transport)
                        .codec(section.codecs().get(0))
                        .build())
                .toList();
        return SdpWriter.write(new SessionDescription("1", 1, "-", session.bundle(), false, List.of(), media));
    }
}
