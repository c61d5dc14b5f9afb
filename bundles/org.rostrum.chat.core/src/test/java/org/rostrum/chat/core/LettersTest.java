package org.rostrum.chat.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rostrum.chat.DirectChat;
import org.rostrum.chat.DirectListener;
import org.rostrum.chat.DirectMessage;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.store.MemoryBlockStore;
import org.rostrum.testkit.store.MemoryDirectChatStore;

class LettersTest {

    private static final int PER_MINUTE = 60;
    private static final User ANNA = FakeAccounts.ANNA;
    private static final User OTTO = new User(FakeAccounts.OTTO.id(), "Otto Owner", Set.of(Right.COLLABORATE), true);
    private static final UserId MONA = FakeAccounts.MONA.id();

    private final FakeClock clock = new FakeClock();
    private final AtomicLong nanos = new AtomicLong();
    private final FakeAccounts accounts = new FakeAccounts();
    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private final Told told = new Told();
    private final Letters letters = new Letters(
            new MemoryDirectChatStore(),
            accounts,
            blocks,
            new Pace(PER_MINUTE, nanos::get),
            Duration.ofDays(30),
            clock);

    LettersTest() {
        letters.bindListener(told);
    }

    /** What the devices are told. */
    private static final class Told implements DirectListener {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void written(DirectMessage message, String name) {
            lines.add(name + " to " + message.to() + ": " + message.text());
        }

        @Override
        public void read(UserId reader, UserId with, int unread) {
            lines.add(reader + " read " + with + ", " + unread + " left");
        }
    }

    @Test
    void whatIsWrittenIsKeptAndToldToBoth() {
        DirectMessage message = write(OTTO, MONA, "Lunch?").orElseThrow();

        assertThat(letters.read(FakeAccounts.MONA, OTTO.id(), Long.MAX_VALUE, 10))
                .containsExactly(message);
        assertThat(letters.read(OTTO, MONA, Long.MAX_VALUE, 10)).containsExactly(message);
        assertThat(told.lines).containsExactly("Otto Owner to mona: Lunch?");
    }

    @Test
    void nobodyElseReadsIt() {
        write(OTTO, MONA, "Lunch?");

        assertThat(letters.read(ANNA, MONA, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(letters.read(ANNA, OTTO.id(), Long.MAX_VALUE, 10)).isEmpty();
        assertThat(letters.list(ANNA)).isEmpty();
        assertThat(letters.markRead(ANNA, OTTO.id(), 1).problem())
                .map(why -> why.code())
                .contains("user.unknown");
    }

    @Test
    void writingTakesTheRightToCollaborate() {
        assertThat(refusal(FakeAccounts.GAST, MONA, "hi")).contains("right.required");
        assertThat(refusal(ANNA, MONA, "hi")).as("an administrator").isEmpty();
    }

    @Test
    void oneWritesOnlyToOthersWhoAreThere() {
        accounts.change(FakeAccounts.GAST.id(), AccountChange.NOTHING.active(false));

        assertThat(refusal(OTTO, OTTO.id(), "hi")).contains("request.invalid");
        assertThat(refusal(OTTO, new UserId("nobody"), "hi")).contains("user.unknown");
        assertThat(refusal(OTTO, FakeAccounts.GAST.id(), "hi")).contains("user.unknown");
    }

    @Test
    void neitherOfTwoWritesWhenOneHasBlockedTheOther() {
        blocks.block(MONA, OTTO.id());
        assertThat(refusal(OTTO, MONA, "hi")).contains("chat.blocked");

        blocks.unblock(MONA, OTTO.id());
        blocks.block(OTTO.id(), MONA);
        assertThat(refusal(OTTO, MONA, "hi")).contains("chat.blocked");
        assertThat(told.lines).isEmpty();
    }

    @Test
    void aTextIsPlainAndNotTooLong() {
        assertThat(refusal(OTTO, MONA, null)).contains("request.invalid");
        assertThat(refusal(OTTO, MONA, " \n")).contains("request.invalid");
        assertThat(refusal(OTTO, MONA, "a\u0000b")).contains("request.invalid");
        assertThat(refusal(OTTO, MONA, "\uD83D")).contains("request.invalid");
        assertThat(refusal(OTTO, MONA, "x".repeat(DirectChat.MAX_TEXT + 1))).contains("request.too-large");
        assertThat(refusal(OTTO, MONA, "x".repeat(DirectChat.MAX_TEXT))).isEmpty();
        assertThat(refusal(OTTO, MONA, "<b>\n\uD83D\uDC4B")).isEmpty();
    }

    @Test
    void sixtyInAMinuteAreEnough() {
        for (int i = 0; i < PER_MINUTE; i++) {
            assertThat(refusal(OTTO, MONA, "again")).isEmpty();
        }
        assertThat(refusal(OTTO, MONA, "again")).contains("request.too-frequent");
        assertThat(refusal(ANNA, MONA, "somebody else")).isEmpty();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(refusal(OTTO, MONA, "again")).isEmpty();
        assertThat(refusal(OTTO, MONA, "again")).contains("request.too-frequent");
    }

    @Test
    void oneSeesWithWhomOneWroteAndHowMuchIsUnread() {
        write(OTTO, MONA, "one");
        DirectMessage two = write(OTTO, MONA, "two").orElseThrow();
        write(ANNA, MONA, "three");

        assertThat(letters.list(FakeAccounts.MONA))
                .extracting(with ->
                        with.name() + " " + with.unread() + " " + with.last().text())
                .containsExactly("Anna Admin 1 three", "Otto Owner 2 two");

        told.lines.clear();
        assertThat(letters.markRead(FakeAccounts.MONA, OTTO.id(), two.id()).value())
                .contains(0);
        assertThat(told.lines).containsExactly("mona read otto, 0 left");
    }

    @Test
    void aListenerThatFailsTakesNothingFromTheOthers() {
        Told last = new Told();
        letters.unbindListener(told);
        letters.bindListener(new DirectListener() {
            @Override
            public void written(DirectMessage message, String name) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void read(UserId reader, UserId with, int unread) {
                throw new IllegalStateException("broken");
            }
        });
        letters.bindListener(last);

        assertThat(write(OTTO, MONA, "Lunch?")).isPresent();
        assertThat(last.lines).hasSize(1);
    }

    @Test
    void whatIsOldGoes() {
        write(OTTO, MONA, "old");
        clock.advance(Duration.ofDays(31));
        write(OTTO, MONA, "young");
        letters.sweep();

        assertThat(letters.read(OTTO, MONA, Long.MAX_VALUE, 10))
                .extracting(DirectMessage::text)
                .containsExactly("young");
    }

    private Optional<DirectMessage> write(User from, UserId to, String text) {
        return letters.write(from, to, text).value();
    }

    private Optional<String> refusal(User from, UserId to, String text) {
        return letters.write(from, to, text).problem().map(why -> why.code());
    }
}
