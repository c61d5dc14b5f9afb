package org.rostrum.itests.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Source;
import org.rostrum.testkit.rtc.BotIdentity;

/**
 * What a forwarded packet costs the server: one seat sends, many receive. Prints one row as a line of JSON for each burst size. The token
 * of an account comes in the environment, as {@code ROSTRUM_TOKEN}.
 */
public final class Forward {
    private static final String USAGE =
            "Arguments: <url> <conference> <process id of the server> <subscribers> <warm-up s> <measured s> <burst>...";
    private static final int FIRST_BURST = 6;
    private static final Duration STAY = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final BotIdentity identity = BotIdentity.fresh();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stay");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Attendee> seated = new CopyOnWriteArrayList<>();
    private final URI door;
    private final String token;
    private final ConferenceId conference;

    private Forward(String url, String token, String conference) throws Exception {
        door = URI.create(url.replaceFirst("^http", "ws") + "/ws/v1");
        this.token = token;
        this.conference = new ConferenceId(conference);
        clock.scheduleAtFixedRate(this::stay, STAY.toSeconds(), STAY.toSeconds(), TimeUnit.SECONDS);
    }

    public static void main(String[] args) throws Exception {
        String token = System.getenv("ROSTRUM_TOKEN");
        if (args.length <= FIRST_BURST || token == null) {
            System.err.println(USAGE);
            System.exit(2);
        }
        new Forward(args[0], token, args[1]).run(args);
    }

    private void run(String[] args) throws Exception {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            Tally tally = new Tally();
            tallies.add(tally);
            seat("Subscriber " + i, 1, Map.of()).bot().lend(tally);
        }
        Attendee publisher = seat("Publisher", 0, Map.of(Source.CAMERA, Source.State.ON));
        ProcessHandle server = ProcessHandle.of(Long.parseLong(args[2])).orElseThrow();
        Broadcast broadcast = new Broadcast(publisher.bot(), tallies, server);
        for (int i = FIRST_BURST; i < args.length; i++) {
            int burst = Integer.parseInt(args[i]);
            broadcast.send(burst, Duration.ofSeconds(Long.parseLong(args[4])));
            System.out.println(broadcast
                    .measure(burst, Duration.ofSeconds(Long.parseLong(args[5])))
                    .json());
        }
        leave();
    }

    private Attendee seat(String name, int slots, Map<Source, Source.State> sources) throws Exception {
        Attendee attendee = Attendee.joins(Line.to(http, door, token), conference, name, identity, slots, sources);
        seated.add(attendee);
        return attendee;
    }

    private void stay() {
        seated.forEach(Attendee::stay);
    }

    private void leave() throws Exception {
        clock.shutdownNow();
        for (Attendee attendee : seated) {
            attendee.close();
        }
    }
}
