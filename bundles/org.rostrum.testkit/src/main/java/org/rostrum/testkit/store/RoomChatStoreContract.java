package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.chat.RoomLabel;
import org.rostrum.chat.RoomMessage;
import org.rostrum.chat.RoomMessage.To;
import org.rostrum.chat.Run;
import org.rostrum.chat.store.Mark;
import org.rostrum.chat.store.RoomChatStore;
import org.rostrum.chat.store.RoomChatStore.Step;
import org.rostrum.chat.store.Stay;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.UserId;

/** What every {@link RoomChatStore} promises. */
public abstract class RoomChatStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");
    private static final UserId CLEO = new UserId("cleo");
    private static final Run RUN = new Run(ConferenceKey.random(), NOON);
    private static final RoomLabel LABEL = new RoomLabel(RUN, new ConferenceId("Team-1"), "Monday", true);
    private static final Attachment PLAN =
            new Attachment(new FileId("0123456789abcdef0123456789abcdef"), "plan.pdf", "application/pdf", 42);
    private static final Mark MARK = new Mark(20, 10);

    /** A store without any message. */
    protected abstract RoomChatStore store();

    @Test
    void givesBackWhatWasKept() {
        RoomChatStore store = store();
        String text = "<script>\u202e\uD83D\uDC4B\n" + "x".repeat(1980);
        RoomMessage message = new RoomMessage(
                7,
                RUN,
                3,
                NOON,
                Optional.of(ANN),
                "Ann",
                To.ONE,
                Optional.of(BOB),
                Optional.of("Bob"),
                text,
                Optional.empty());
        RoomMessage byGuest = new RoomMessage(
                8,
                RUN,
                4,
                NOON,
                Optional.empty(),
                "Gus",
                To.ONE,
                Optional.of(BOB),
                Optional.of("Bob"),
                "I have no account",
                Optional.empty());
        RoomMessage file = new RoomMessage(
                9,
                RUN,
                5,
                NOON,
                Optional.of(ANN),
                "Ann",
                To.ONE,
                Optional.of(BOB),
                Optional.of("Bob"),
                "",
                Optional.of(PLAN));

        store.keep(new Step(List.of(LABEL), List.of(message, byGuest, file), List.of(), MARK));

        assertThat(read(store, BOB)).containsExactly(file, byGuest, message);
        assertThat(read(store, ANN)).containsExactly(file, message);
        assertThat(store.mark()).isEqualTo(MARK);
        assertThat(store.count()).isEqualTo(3);
    }

    @Test
    void keepsAllOfAStepOrNothing() {
        RoomChatStore store = store();
        store.keep(step(said(5, 3, To.EVERYONE)));

        assertThatThrownBy(() -> store.keep(new Step(
                        List.of(),
                        List.of(said(6, 4, To.EVERYONE), said(5, 3, To.EVERYONE)),
                        List.of(),
                        new Mark(99, 99))))
                .isInstanceOf(RuntimeException.class);

        assertThat(store.mark()).isEqualTo(MARK);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void beginsAtTheStart() {
        assertThat(store().mark()).isEqualTo(Mark.START);
    }

    @Test
    void oneReadsWhatWasSaidWhileOneWasThere() {
        RoomChatStore store = store();
        store.keep(step(
                List.of(stay(BOB, 3, Optional.of(6L), false)),
                said(1, 3, To.EVERYONE),
                said(2, 4, To.EVERYONE),
                said(3, 5, To.MODERATORS),
                said(4, 6, To.EVERYONE)));

        assertThat(read(store, BOB)).extracting(RoomMessage::seq).containsExactly(4L);
        assertThat(read(store, CLEO)).isEmpty();
    }

    @Test
    void whoModeratedReadsWhatWasToTheModerators() {
        RoomChatStore store = store();
        store.keep(step(
                List.of(stay(BOB, 1, Optional.of(3L), false), stay(BOB, 3, Optional.empty(), true)),
                said(1, 2, To.MODERATORS),
                said(2, 4, To.MODERATORS),
                said(3, 5, To.EVERYONE)));

        assertThat(read(store, BOB)).extracting(RoomMessage::seq).containsExactly(5L, 4L);
    }

    @Test
    void whoManagesReadsAllButWhatIsPrivate() {
        RoomChatStore store = store();
        store.keep(step(
                List.of(),
                said(1, 2, To.MODERATORS),
                said(2, 3, To.EVERYONE),
                new RoomMessage(
                        3,
                        RUN,
                        4,
                        NOON,
                        Optional.of(ANN),
                        "Ann",
                        To.ONE,
                        Optional.of(BOB),
                        Optional.of("Bob"),
                        "us",
                        Optional.empty())));

        assertThat(store.read(RUN.conference(), CLEO, true, Long.MAX_VALUE, 10))
                .extracting(RoomMessage::seq)
                .containsExactly(3L, 2L);
    }

    @Test
    void aStayInOneRunOpensNoOther() {
        RoomChatStore store = store();
        Run next = new Run(RUN.conference(), NOON.plusSeconds(3600));
        store.keep(step(
                List.of(stay(BOB, 1, Optional.empty(), true)),
                said(1, 2, To.EVERYONE),
                new RoomMessage(
                        2,
                        next,
                        2,
                        NOON,
                        Optional.of(ANN),
                        "Ann",
                        To.EVERYONE,
                        Optional.empty(),
                        Optional.empty(),
                        "later",
                        Optional.empty())));

        assertThat(read(store, BOB)).extracting(RoomMessage::run).containsExactly(RUN);
    }

    @Test
    void pagesBackwards() {
        RoomChatStore store = store();
        store.keep(step(
                List.of(stay(BOB, 1, Optional.empty(), false)),
                said(1, 2, To.EVERYONE),
                said(2, 3, To.EVERYONE),
                said(3, 4, To.EVERYONE)));

        assertThat(store.read(RUN.conference(), BOB, false, Long.MAX_VALUE, 2))
                .extracting(RoomMessage::position)
                .containsExactly(3L, 2L);
        assertThat(store.read(RUN.conference(), BOB, false, 2, 2))
                .extracting(RoomMessage::position)
                .containsExactly(1L);
    }

    @Test
    void aStayThatEndsIsReplaced() {
        RoomChatStore store = store();
        Stay open = stay(BOB, 1, Optional.empty(), false);
        store.keep(step(List.of(open), said(1, 2, To.EVERYONE)));
        store.keep(step(List.of(open.until(3)), said(2, 4, To.EVERYONE)));

        assertThat(read(store, BOB)).extracting(RoomMessage::seq).containsExactly(2L);
    }

    @Test
    void listsTheRunsInWhichOneCouldRead() {
        RoomChatStore store = store();
        store.keep(step(List.of(stay(BOB, 1, Optional.of(2L), false)), said(1, 2, To.EVERYONE)));
        assertThat(store.list(BOB, 10)).isEmpty();

        store.keep(step(List.of(stay(BOB, 3, Optional.empty(), false)), said(2, 4, To.EVERYONE)));

        assertThat(store.list(BOB, 10)).containsExactly(LABEL);
        assertThat(store.list(ANN, 10)).containsExactly(LABEL);
        assertThat(store.list(CLEO, 10)).isEmpty();
    }

    @Test
    void findsWhatHasNoPlanByItsNameInAnyCase() {
        RoomChatStore store = store();
        RoomLabel call = new RoomLabel(new Run(ConferenceKey.random(), NOON), new ConferenceId("call-a"), "Ann", false);
        store.keep(new Step(List.of(LABEL, call), List.of(), List.of(), MARK));

        assertThat(store.findUnplanned(new ConferenceId("CALL-A"))).contains(call);
        assertThat(store.findUnplanned(LABEL.id())).isEmpty();
        assertThat(store.planned()).containsExactly(RUN.conference());
    }

    @Test
    void removesAConferenceOrWhatIsOld() {
        RoomChatStore store = store();
        Run other = new Run(ConferenceKey.random(), NOON);
        store.keep(step(
                List.of(stay(BOB, 1, Optional.empty(), false)),
                said(1, 2, To.EVERYONE),
                new RoomMessage(
                        2,
                        other,
                        2,
                        NOON.minusSeconds(9),
                        Optional.of(BOB),
                        "Bob",
                        To.EVERYONE,
                        Optional.empty(),
                        Optional.empty(),
                        "old",
                        Optional.empty())));

        assertThat(store.removeBefore(NOON)).isEqualTo(1);
        assertThat(store.remove(RUN.conference())).isEqualTo(1);
        assertThat(store.count()).isZero();
    }

    @Test
    void forgetsRunsWithoutMessagesUnlessTheyAreOpen() {
        RoomChatStore store = store();
        store.keep(step(List.of(stay(BOB, 1, Optional.empty(), false)), said(1, 2, To.EVERYONE)));
        store.remove(RUN.conference());

        store.tidy(Set.of(RUN));
        assertThat(store.planned()).containsExactly(RUN.conference());

        store.tidy(Set.of());
        assertThat(store.planned()).isEmpty();
    }

    private static List<RoomMessage> read(RoomChatStore store, UserId reader) {
        return store.read(RUN.conference(), reader, false, Long.MAX_VALUE, 10);
    }

    private static Step step(RoomMessage... messages) {
        return step(List.of(), messages);
    }

    private static Step step(List<Stay> stays, RoomMessage... messages) {
        return new Step(List.of(LABEL), List.of(messages), stays, MARK);
    }

    private static Stay stay(UserId user, long from, Optional<Long> to, boolean moderates) {
        return new Stay(RUN, new ParticipantId("seat-" + user), user, from, to, moderates);
    }

    private static RoomMessage said(long position, long seq, To to) {
        return new RoomMessage(
                position,
                RUN,
                seq,
                NOON,
                Optional.of(ANN),
                "Ann",
                to,
                Optional.empty(),
                Optional.empty(),
                "text",
                Optional.empty());
    }
}
