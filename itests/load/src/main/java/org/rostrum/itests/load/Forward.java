package org.rostrum.itests.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;

/**
 * What a forwarded packet costs a server: some seats send, others receive them all. Prints one row as a line of JSON for each burst size.
 * The token of an account at Rostrum comes in the environment, as {@code ROSTRUM_TOKEN}.
 */
public final class Forward {
    private static final String USAGE =
            "Arguments: <rostrum|janus|mediasoup> <url> <conference> <process id of the server>"
                    + " <publishers> <subscribers> <packets/s> <warm-up s> <measured s> <burst>...";
    private static final int FIRST_BURST = 9;
    private static final Duration STAY = Duration.ofSeconds(5);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stay");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Seat> seated = new CopyOnWriteArrayList<>();
    private final Delays delays = new Delays();
    private final Venue venue;

    private Forward(Venue venue) {
        this.venue = venue;
        clock.scheduleAtFixedRate(this::stay, STAY.toSeconds(), STAY.toSeconds(), TimeUnit.SECONDS);
    }

    public static void main(String[] args) throws Exception {
        if (args.length <= FIRST_BURST) {
            System.err.println(USAGE);
            System.exit(2);
        }
        new Forward(venue(args[0], args[1], args[2])).run(args);
    }

    private static Venue venue(String server, String url, String conference) throws Exception {
        BotIdentity identity = BotIdentity.fresh();
        return switch (server) {
            case "rostrum" ->
                new RostrumVenue(HttpClient.newHttpClient(), identity, url, System.getenv("ROSTRUM_TOKEN"), conference);
            case "janus" -> new JanusVenue(identity, url);
            case "mediasoup" -> new MediasoupVenue(identity, url);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private void run(String[] args) throws Exception {
        int publishers = Integer.parseInt(args[4]);
        List<Seat> senders = new ArrayList<>();
        for (int i = 0; i < publishers; i++) {
            senders.add(seated(venue.publisher("Publisher " + i)));
        }
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[5]); i++) {
            boolean measures = i == 0;
            Bot bot = seated(venue.subscriber(
                            "Subscriber " + i, publishers, measures ? DrowsySocket.DOZE : DrowsySocket.NAP))
                    .bot();
            tallies.add(new Tally(bot.offer().vp8(), measures ? Optional.of(delays) : Optional.empty()));
            bot.lend(tallies.get(i));
        }
        ProcessHandle server = ProcessHandle.of(Long.parseLong(args[3])).orElseThrow();
        Broadcast broadcast = new Broadcast(
                senders.stream().map(Seat::bot).toList(), tallies, delays, server, Integer.parseInt(args[6]));
        for (int i = FIRST_BURST; i < args.length; i++) {
            int burst = Integer.parseInt(args[i]);
            broadcast.send(burst, Duration.ofSeconds(Long.parseLong(args[7])));
            Row row = broadcast.measure(burst, Duration.ofSeconds(Long.parseLong(args[8])));
            System.out.println(row.json());
        }
        leave();
    }

    private Seat seated(Seat seat) {
        seated.add(seat);
        return seat;
    }

    private void stay() {
        seated.forEach(Seat::stay);
    }

    private void leave() throws Exception {
        clock.shutdownNow();
        for (Seat seat : seated) {
            seat.leave();
        }
    }
}
