package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.negotiation.OfferReader;
import org.rostrum.media.sfu.negotiation.Preferences;
import org.rostrum.media.sfu.negotiation.Reply;
import org.rostrum.media.sfu.net.FakePath;
import org.rostrum.media.sfu.stream.WallClock;
import org.rostrum.rtp.stun.StunIntegrity;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.rtp.stun.StunWriter;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.testkit.rtc.BotOffer;

/** Where the seats of a large room are placed, and that what is said of them reaches them there. Three workers; home is the first. */
class SpreadTest {
    private static final int LARGE = 2;

    private final ConferenceKey conference = ConferenceKey.random();
    private final Handshakes handshakes = new Handshakes(DtlsIdentity.fresh());
    private final List<Desk> desks = new ArrayList<>();
    private int port = 1000;

    /** A worker whose thread is the test's. */
    private final class Desk {
        final Counters counters = new Counters();
        final IceLite ice = new IceLite(counters);
        final Queue<Runnable> tasks = new ArrayDeque<>();
        final Neighbour worker = new Neighbour(desks.size(), counters);
        final Rooms rooms;

        Desk(int spreadFrom) {
            Workshop shop = new Workshop(
                    () -> 1,
                    new WallClock(0, 0),
                    new SecureRandom(),
                    counters,
                    ice,
                    handshakes,
                    tasks::add,
                    new SilentHerald(),
                    4000,
                    false,
                    new Envelope());
            rooms = new Rooms(shop, 8, spreadFrom, worker);
        }

        /** Does what it was asked for; answers whether there was anything. */
        boolean work() {
            Consumer<Rooms> asked = worker.asked.poll();
            Runnable task = tasks.poll();
            if (asked != null) {
                asked.accept(rooms);
            }
            if (task != null) {
                task.run();
            }
            return asked != null || task != null;
        }
    }

    @BeforeEach
    void open() {
        open(LARGE);
    }

    private void open(int spreadFrom) {
        desks.clear();
        for (int i = 0; i < 3; i++) {
            desks.add(new Desk(spreadFrom));
        }
        List<Neighbour> all = desks.stream().map(desk -> desk.worker).toList();
        desks.forEach(desk -> desk.rooms.meet(all));
    }

    @AfterEach
    void close() {
        handshakes.close();
    }

    private Rooms home() {
        return desks.get(0).rooms;
    }

    private SeatKey seat(String name) {
        return new SeatKey(conference, id(name));
    }

    private static ParticipantId id(String name) {
        return new ParticipantId(name);
    }

    private static Subscription voice(String from, String to) {
        return new Subscription(id(from), id(to), Source.MICROPHONE);
    }

    private void settle() {
        while (desks.stream().map(Desk::work).reduce(false, Boolean::logicalOr)) {}
    }

    /** Answers which worker it is on. */
    private int enter(String name) throws Exception {
        Guest guest = new Guest(name);
        return guest.at;
    }

    private List<Integer> sessions() {
        return desks.stream().map(desk -> desk.rooms.sessions()).toList();
    }

    private List<MediaConsole.Arrow> arrows(int number, String name) {
        return desks.get(number).rooms.sessionReports(number, "none").stream()
                .filter(session -> session.seat().equals(seat(name)))
                .flatMap(session -> session.receives().stream())
                .toList();
    }

    /** One participant with a session where it was placed. */
    private final class Guest {
        final int at;
        final BotOffer offer;
        final Reply reply;
        final FakePath path;

        Guest(String name) throws Exception {
            offer = BotOffer.of(BotIdentity.fresh().fingerprint(), 1);
            at = home().place(seat(name));
            settle();
            reply = OfferReader.read(
                            new Offer(offer.sdp(), Map.of("mic", Source.MICROPHONE, "cam", Source.CAMERA)),
                            Preferences.DEFAULT)
                    .then(agreement -> desks.get(at).rooms.negotiate(seat(name), agreement))
                    .value()
                    .orElseThrow();
            settle();
            path = new FakePath(new InetSocketAddress(InetAddress.getLoopbackAddress(), port++));
        }

        void check() {
            byte[] message = new byte[200];
            int length = new StunWriter()
                    .begin(message, 0, StunMessage.BINDING_REQUEST, new byte[12], 0)
                    .username((reply.server().ufrag() + ":" + offer.ufrag()).getBytes(StandardCharsets.UTF_8))
                    .controlling(1)
                    .finish(new StunIntegrity(reply.server().password()));
            if (path.owner() == null) {
                desks.get(at).ice.received(path, message, 0, length, 1);
            } else {
                path.owner().received(path, message, 0, length);
            }
        }
    }

    @Test
    void aRoomThatIsNotLargeStaysAtHomeAndAsksNobodyForAnything() throws Exception {
        assertThat(List.of(enter("ann"), enter("bob"))).containsOnly(0);
        assertThat(home().place(seat("ann"))).isZero();
        assertThat(desks.get(1).worker.asked).isEmpty();
        assertThat(desks.get(2).worker.asked).isEmpty();
    }

    @Test
    void zeroIsNever() throws Exception {
        open(0);
        for (int i = 0; i < 10; i++) {
            assertThat(enter("p" + i)).isZero();
        }
    }

    @Test
    void furtherSeatsGoWhereTheFewestAre() throws Exception {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            places.add(enter("p" + i));
        }
        assertThat(places).containsExactly(0, 0, 1, 2, 1, 2, 0, 1, 2);
        assertThat(sessions()).containsExactly(3, 3, 3);
    }

    @Test
    void aWorkerThatIsBusyWithOthersIsSpared() throws Exception {
        desks.get(1).worker.sessions = 10;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            places.add(enter("p" + i));
        }
        assertThat(places).containsExactly(0, 0, 2, 2, 0, 2);
    }

    @Test
    void aWorkerThatStandsStillGetsNobody() throws Exception {
        desks.get(1).worker.heartBeat = -Usher.STANDSTILL_NANOS;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            places.add(enter("p" + i));
        }
        assertThat(places).containsExactly(0, 0, 2, 2, 0);
    }

    @Test
    void aSeatStaysWhereItIs() throws Exception {
        enter("ann");
        enter("bob");
        assertThat(enter("cem")).isEqualTo(1);
        desks.get(1).worker.sessions = 100;
        assertThat(home().place(seat("cem"))).isEqualTo(1);
        assertThat(home().place(seat("ann"))).isZero();
        desks.get(1).rooms.close(seat("cem"));
        assertThat(home().place(seat("cem"))).as("it may come back").isEqualTo(1);
    }

    @Test
    void arrowsReachASeatWhereverItIsWheneverTheyAreDrawn() throws Exception {
        home().redraw(conference, List.of(), List.of(voice("ann", "cem")));
        enter("ann");
        enter("bob");
        int at = enter("cem");
        assertThat(arrows(at, "cem")).hasSize(1);
        home().redraw(conference, List.of(voice("ann", "cem")), List.of(voice("bob", "cem"), voice("cem", "bob")));
        settle();
        assertThat(arrows(at, "cem")).extracting(MediaConsole.Arrow::from).containsExactly(id("bob"));
        assertThat(arrows(0, "bob")).extracting(MediaConsole.Arrow::from).containsExactly(id("cem"));
        home().redraw(conference, List.of(voice("bob", "cem"), voice("cem", "bob")), List.of());
        settle();
        assertThat(arrows(at, "cem")).isEmpty();
        assertThat(arrows(0, "bob")).isEmpty();
    }

    @Test
    void whoLeavesIsGoneForThoseOnOtherWorkers() throws Exception {
        enter("ann");
        enter("bob");
        int at = enter("cem");
        home().redraw(conference, List.of(), List.of(voice("ann", "cem"), voice("cem", "ann")));
        settle();
        home().close(seat("ann"));
        settle();
        assertThat(arrows(at, "cem")).isEmpty();
        home().close(seat("cem"));
        settle();
        assertThat(sessions()).containsExactly(1, 0, 0);
    }

    @Test
    void aRoomEndsOnAllWorkers() throws Exception {
        for (int i = 0; i < 6; i++) {
            enter("p" + i);
        }
        home().close(conference);
        settle();
        assertThat(sessions()).containsOnly(0);
        assertThat(reports()).isEmpty();
        assertThat(enter("p5")).as("and begins anew at home").isZero();
    }

    @Test
    void aRoomThatEverybodyHasLeftIsNowhere() throws Exception {
        for (int i = 0; i < 6; i++) {
            enter("p" + i);
        }
        for (int i = 0; i < 6; i++) {
            home().close(seat("p" + i));
        }
        settle();
        assertThat(sessions()).containsOnly(0);
        assertThat(List.of(enter("a"), enter("b"))).containsOnly(0);
    }

    private List<MediaConsole.Room> reports() {
        return Stream.of(0, 1, 2)
                .flatMap(number -> desks.get(number).rooms.roomReports(number).stream())
                .toList();
    }

    @Test
    void operatorsSeeTheRoomOnEachOfItsWorkers() throws Exception {
        for (int i = 0; i < 5; i++) {
            enter("p" + i);
        }
        assertThat(reports()).extracting(MediaConsole.Room::worker).containsExactly(0, 1, 2);
        assertThat(reports()).extracting(MediaConsole.Room::sessions).containsExactly(2, 2, 1);
    }

    @Test
    void aBugAtASessionElsewhereClosesThatOneAndNoOther() throws Exception {
        enter("ann");
        enter("bob");
        Guest cem = new Guest("cem");
        enter("dan");
        enter("eve");
        cem.check();
        cem.path.breakDown(new IllegalStateException("a bug"));
        cem.check();
        settle();
        assertThat(sessions()).containsExactly(2, 1, 1);
        assertThat(desks.get(cem.at).counters.get(Counter.SESSION_FAILURES)).isEqualTo(1);
        assertThat(enter("cem")).isEqualTo(cem.at);
        assertThat(sessions()).containsExactly(2, 2, 1);
    }
}
