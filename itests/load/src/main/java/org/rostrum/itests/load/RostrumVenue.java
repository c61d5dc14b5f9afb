package org.rostrum.itests.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Source;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;

/** A conference at Rostrum, entered by its WebSocket door. */
final class RostrumVenue implements Venue {
    private final HttpClient http;
    private final BotIdentity identity;
    private final URI door;
    private final String token;
    private final ConferenceId conference;

    RostrumVenue(HttpClient http, BotIdentity identity, String url, String token, String conference) {
        this.http = http;
        this.identity = identity;
        door = URI.create(url.replaceFirst("^http", "ws") + "/ws/v1");
        this.token = token;
        this.conference = new ConferenceId(conference);
    }

    @Override
    public Seat publisher(String name) throws Exception {
        return seat(
                name, 0, Map.of(Source.CAMERA, Source.State.ON), server -> DrowsySocket.to(server, DrowsySocket.NAP));
    }

    @Override
    public Seat subscriber(String name, int cameras, Duration nap) throws Exception {
        return seat(name, cameras, Map.of(), server -> DrowsySocket.to(server, nap));
    }

    /** Takes a seat with any sources and a socket of any kind. */
    Seat seat(String name, int slots, Map<Source, Source.State> sources, Bot.Dial dial) throws Exception {
        return Attendee.joins(Line.to(http, door, token), conference, name, identity, slots, sources, dial);
    }
}
