package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.chat.DirectMessage;
import org.rostrum.identity.UserId;

class PostmanTest {

    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");

    private final FakeHouse house = new FakeHouse();
    private final Ear anns = new Ear();
    private final Ear annsOther = new Ear();
    private final Ear bobs = new Ear();
    private final Ear cleos = new Ear();
    private Switchboard switchboard;
    private Postman postman;

    @BeforeEach
    void plugIn() {
        FakeExchange exchange = new FakeExchange();
        Telephone telephone = new Telephone();
        telephone.bindCalls(exchange);
        telephone.bindDevices(exchange);
        switchboard = new Switchboard(house.hall, house.seats, telephone, OneConnection.LIMITS, () -> 0);
        postman = new Postman(switchboard);
        switchboard.openPersonal(anns, visitor("ann"));
        switchboard.openPersonal(annsOther, visitor("ann"));
        switchboard.openPersonal(bobs, visitor("bob"));
        switchboard.openPersonal(cleos, visitor("cleo"));
    }

    @AfterEach
    void plugOut() {
        switchboard.stop();
    }

    @Test
    void aMessageComesToAllDevicesOfBothAndToNobodyElse() throws Exception {
        postman.written(new DirectMessage(7, ANN, BOB, Instant.EPOCH, "Lunch?"), "Ann Example");

        String wrote = "{\"type\":\"wrote\",\"id\":7,\"from\":\"ann\",\"name\":\"Ann Example\",\"to\":\"bob\","
                + "\"at\":\"1970-01-01T00:00:00Z\",\"text\":\"Lunch?\"}";
        assertThat(anns.texts()).contains(wrote);
        assertThat(annsOther.texts()).contains(wrote);
        assertThat(bobs.texts()).contains(wrote);
        assertThat(cleos.texts()).isNotEmpty().noneMatch(text -> text.contains("Lunch"));
    }

    @Test
    void whatIsReadIsToldToTheReaderAlone() throws Exception {
        postman.read(ANN, BOB, 3);

        assertThat(annsOther.texts()).contains("{\"type\":\"hasRead\",\"user\":\"bob\",\"unread\":3}");
        assertThat(bobs.texts()).isNotEmpty().noneMatch(text -> text.contains("hasRead"));
    }

    private static Visitor visitor(String name) {
        return Visitor.known(Room.user(name), name, "192.0.2.1");
    }

    /** A line that keeps what it is told until it is closed. */
    private final class Ear implements Line {

        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        /** All that was to be told. */
        private List<String> texts() throws InterruptedException {
            switchboard.closeAll();
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            return texts;
        }

        @Override
        public void send(String text, Consumer<Boolean> sent) {
            texts.add(text);
            sent.accept(true);
        }

        @Override
        public void close(int code, String reason) {
            closed.countDown();
        }

        @Override
        public void cut() {
            closed.countDown();
        }
    }
}
