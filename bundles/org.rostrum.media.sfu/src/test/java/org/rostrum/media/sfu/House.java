package org.rostrum.media.sfu;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaListener;
import org.rostrum.media.MediaState;
import org.rostrum.media.Offer;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;

/** A real engine on a free port of the loopback, one conference in it, and what it tells. */
final class House implements MediaListener, AutoCloseable {
    static final Map<String, Source> SENDS = Map.of("mic", Source.MICROPHONE, "cam", Source.CAMERA);

    ConferenceKey conference = ConferenceKey.random();
    final EmbeddedEngine engine;
    final BotIdentity identity;
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final List<Bot> bots = new ArrayList<>();

    House() throws Exception {
        this(true);
    }

    House(boolean udp) throws Exception {
        this(udp, 4000);
    }

    House(boolean udp, int packetsPerSecond) throws Exception {
        this(new Config(udp, packetsPerSecond, 200));
    }

    private House(Config config) throws Exception {
        engine = new EmbeddedEngine(config);
        engine.addListener(this);
        identity = BotIdentity.fresh();
    }

    /** One whose rooms are spread over both workers from so many sessions on. */
    static House spreadFrom(int sessions) throws Exception {
        return new House(new Config(true, 4000, sessions));
    }

    record Config(boolean udp, int packetsPerSecond, int spreadFrom) implements SfuConfig {
        @Override
        public int media_port() {
            return 0;
        }

        @Override
        public int media_workers() {
            return 2;
        }

        @Override
        public String media_bind() {
            return "127.0.0.1";
        }

        @Override
        public String media_announce() {
            return "";
        }

        @Override
        public boolean udp_enabled() {
            return udp;
        }

        @Override
        public String udp_backend() {
            return "auto";
        }

        @Override
        public boolean tcp_enabled() {
            return true;
        }

        @Override
        public int audio_choice_from() {
            return 4;
        }

        @Override
        public boolean audio_redundancy() {
            return true;
        }

        @Override
        public String video_codecs() {
            return "vp8,h264,vp9,av1";
        }

        @Override
        public int room_spread_from() {
            return spreadFrom;
        }

        @Override
        public int packets_per_second() {
            return packetsPerSecond;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return SfuConfig.class;
        }
    }

    SeatKey seat(String name) {
        return new SeatKey(conference, new ParticipantId(name));
    }

    Outcome<String> answer(String name, Bot bot) throws Exception {
        return answer(name, bot.offer().sdp());
    }

    Outcome<String> answer(String name, String sdp) throws Exception {
        return engine.answer(seat(name), new Offer(sdp, SENDS))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    Bot bot(int slots) throws Exception {
        Bot bot = new Bot(identity, slots);
        bots.add(bot);
        return bot;
    }

    /** A bot with an answered offer and no connection yet. */
    Bot invited(String name, int slots) throws Exception {
        Bot bot = bot(slots);
        return bot.accept(answer(name, bot).value().orElseThrow());
    }

    Bot connected(String name, int slots) throws Exception {
        Bot bot = invited(name, slots).connect();
        awaitState(name, MediaState.CONNECTED);
        return bot;
    }

    static Subscription arrow(String from, String to, Source source) {
        return new Subscription(new ParticipantId(from), new ParticipantId(to), source);
    }

    void draw(Subscription... arrows) {
        engine.redraw(conference, List.of(), List.of(arrows));
    }

    void erase(Subscription... arrows) {
        engine.redraw(conference, List.of(arrows), List.of());
    }

    @Override
    public void stateChanged(SeatKey seat, MediaState state) {
        news.add(seat.participant() + " " + state);
    }

    @Override
    public void receptionChanged(SeatKey seat, Reception reception) {
        StringBuilder text = new StringBuilder(seat.participant() + " receives");
        reception.tracks().forEach(track -> text.append(' ')
                .append(track.mid())
                .append('=')
                .append(track.from())
                .append('.')
                .append(track.source()));
        news.add(text + ", needs " + reception.audio() + "+" + reception.video());
    }

    void awaitState(String name, MediaState state) throws InterruptedException {
        awaitNews(line -> line.equals(name + " " + state));
    }

    /** The next piece of news that fits; those before it are gone. */
    String awaitNews(Predicate<String> fits) throws InterruptedException {
        for (String line = next(); line != null; line = next()) {
            if (fits.test(line)) {
                return line;
            }
        }
        throw new AssertionError("The news did not come");
    }

    private String next() throws InterruptedException {
        return news.poll(10, TimeUnit.SECONDS);
    }

    long count(Counter counter) {
        return engine.count(counter);
    }

    @Override
    public void close() throws IOException {
        for (Bot bot : bots) {
            bot.close();
        }
        engine.stop();
    }
}
