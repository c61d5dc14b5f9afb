package org.rostrum.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.testkit.house.Soon;

/** The courier and a real receiver. What comes back is handled when the test says so. */
class CourierTest {

    private record Request(String path, String signature, String body) {}

    private static final ParticipantId ANN = new ParticipantId("ann-1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Hooking at = new Hooking();
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Courier courier = new Courier(at.rows, at.journal, new Postman(), at.clock, answers::add);
    private volatile int status = 200;
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst(Letter.SIGNATURE),
                    body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void hangUp() {
        receiver.stop(0);
    }

    @Test
    void everyEventIsToldOnceInOrderAndSigned() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        at.happens(new Event.TopicChanged("One"));
        at.happens(new Event.TopicChanged("Two"));
        deliver();
        at.happens(new Event.TopicChanged("Three"));
        deliver();
        courier.round();

        Request first = requests.take();
        Request second = requests.take();
        assertThat(requests).isEmpty();
        assertThat(topics(first)).containsExactly("One", "Two");
        assertThat(topics(second)).containsExactly("Three");
        assertThat(first.signature()).isEqualTo(signed(made.secret(), first.body()));
        assertThat(at.state(made).cursor()).isEqualTo(at.journal.end());
        assertThat(at.state(made).lastAnswer()).contains("200");
    }

    @Test
    void pingIsSignedAsAllLettersAreAndMovesNothing() throws Exception {
        Hooks.Made made = at.make(url("/hook"), "ended");
        Hook before = at.state(made);
        Postman.Answer answer =
                at.hooks.ping(made.hook().id(), Hooking.ADA).value().orElseThrow();
        Request ping = requests.take();
        assertThat(answer).isEqualTo(new Postman.Answer(true, "200"));
        assertThat(ping.body()).isEqualTo("{\"hook\":\"" + made.hook().id() + "\",\"ping\":true,\"events\":[]}");
        assertThat(ping.signature()).isEqualTo(signed(made.secret(), ping.body()));
        assertThat(at.state(made)).isEqualTo(before);
    }

    @Test
    void pingTellsWhyItWasNotTaken() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        status = 302;
        assertThat(at.hooks.ping(made.hook().id(), Hooking.ADA).value()).contains(new Postman.Answer(false, "302"));
        hangUp();
        assertThat(at.hooks.ping(made.hook().id(), Hooking.ADA).value())
                .contains(new Postman.Answer(false, "ConnectException"));
    }

    @Test
    void whatWasChosenIsToldAndNothingElse() throws Exception {
        Hooks.Made made = at.make(url("/hook"), "said");
        at.happens(new Event.TopicChanged("One"));
        courier.round();
        assertThat(at.state(made).cursor()).as("passed over without a word").isEqualTo(at.journal.end());

        at.happens(Event.Said.text(ANN, new Audience.Everyone(), "to all"));
        at.happens(Event.Said.text(ANN, new Audience.Moderators(), "to some"));
        at.happens(Event.Said.text(ANN, new Audience.One(ANN), "to one"));
        deliver();

        assertThat(requests.take().body()).contains("to all").doesNotContain("to some", "to one", "topicChanged");
        assertThat(requests).isEmpty();
    }

    @Test
    void failureIsTriedAgainLaterWithTheSameEvents() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        at.happens(new Event.TopicChanged("One"));
        status = 503;
        deliver();
        assertThat(at.state(made).attempts()).isEqualTo(1);
        assertThat(at.state(made).lastAnswer()).contains("503");
        courier.round();
        assertThat(requests).as("not before its time").hasSize(1);

        status = 204;
        at.happens(new Event.TopicChanged("Two"));
        at.clock.turn(Patience.after(1));
        deliver();

        requests.take();
        assertThat(topics(requests.take())).containsExactly("One", "Two");
        assertThat(at.state(made).attempts()).isZero();
        assertThat(at.state(made).failingSince()).isEmpty();
    }

    @Test
    void redirectIsAFailureAndIsNotFollowed() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        at.happens(new Event.TopicChanged("One"));
        status = 307;
        deliver();
        assertThat(requests).extracting(Request::path).containsExactly("/hook");
        assertThat(at.state(made).attempts()).isEqualTo(1);
    }

    @Test
    void whoFailsForDaysIsToldNothingUntilResumed() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        at.happens(new Event.TopicChanged("One"));
        status = 500;
        deliver();
        at.clock.turn(Patience.LONGEST.plus(Duration.ofHours(1)));
        deliver();
        assertThat(at.state(made).active()).isFalse();
        at.clock.turn(Duration.ofDays(1));
        courier.round();
        assertThat(requests).hasSize(2);

        status = 200;
        at.hooks.resume(made.hook().id(), Hooking.ADA);
        deliver();
        assertThat(at.state(made).cursor()).isEqualTo(at.journal.end());
    }

    @Test
    void oneThatCannotBeReachedHoldsUpNoOther() throws Exception {
        at.make("http://127.0.0.1:1/nobody");
        Hooks.Made reachable = at.make(url("/hook"));
        at.happens(new Event.TopicChanged("One"));
        courier.round();
        answer();
        answer();
        assertThat(topics(requests.take())).containsExactly("One");
        assertThat(at.state(reachable).attempts()).isZero();
    }

    @Test
    void tellsByItselfWhatHappensAndTriesAgainWhenResumed() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        Courier started = new Courier(at.rows, at.journal, new Postman());

        at.happens(new Event.TopicChanged("One"));
        assertThat(topics(next())).containsExactly("One");
        Soon.is("it stands behind it", () -> at.state(made).cursor() == at.journal.end());

        at.rows.update(at.state(made).failed(Instant.now().plus(Duration.ofDays(4)), "503"));
        at.happens(new Event.TopicChanged("Two"));
        assertThat(requests).as("not its time yet").isEmpty();
        at.hooks.resume(made.hook().id(), Hooking.ADA);
        assertThat(topics(next())).containsExactly("Two");

        started.close();
    }

    @Test
    void triesAgainByItselfWhenTheTimeHasCome() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        Courier started = new Courier(at.rows, at.journal, new Postman());
        status = 503;
        at.happens(new Event.TopicChanged("One"));
        assertThat(topics(next())).containsExactly("One");
        status = 200;

        assertThat(topics(next())).as("after two seconds").containsExactly("One");
        Soon.is("it stands behind it", () -> at.state(made).cursor() == at.journal.end());

        started.close();
    }

    @Test
    void tellsByItselfMoreThanFitsIntoOneLetter() throws Exception {
        Hooks.Made made = at.make(url("/hook"));
        for (int i = 0; i < 2 * Courier.BATCH + 1; i++) {
            at.happens(new Event.TopicChanged("Topic " + i));
        }
        Courier started = new Courier(at.rows, at.journal, new Postman());

        Soon.is("all is told", () -> at.state(made).cursor() == at.journal.end());

        assertThat(requests).hasSize(3);
        started.close();
    }

    private Request next() throws InterruptedException {
        Request next = requests.poll(15, TimeUnit.SECONDS);
        assertThat(next).as("a request well before the net of 30 s").isNotNull();
        return next;
    }

    /** One round, and what came back of it. */
    private void deliver() throws InterruptedException {
        courier.round();
        answer();
    }

    private void answer() throws InterruptedException {
        Runnable next = answers.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("an answer").isNotNull();
        next.run();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private static List<String> topics(Request request) throws IOException {
        List<String> topics = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(request.body()).get("events")) {
            topics.add(entry.get("event").get("topic").textValue());
        }
        return topics;
    }

    /** As the page for those who receive them says. */
    private static String signed(String secret, String body) throws Exception {
        long seconds = Hooking.NOON.getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] code = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(code);
    }
}
