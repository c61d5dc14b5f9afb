package org.rostrum.signaling;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.Reason;
import org.rostrum.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One connection's presence in a conference: from stranger to seat to the last word. Everything is called in the mailbox
 * of the connection, so it is a plain state machine. It keeps the state that its client knows, and tells what comes next:
 * an event that follows, or a snapshot when something is missing between.
 */
final class Attendance {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Visitor visitor;
    private final Holder holder;
    private final Desk desk;
    private final Executor mailbox;
    private final Outbox outbox;

    private Standing standing = Standing.STRANGER;
    private Optional<SeatKey> seat = Optional.empty();
    private Optional<UUID> test = Optional.empty();
    /** The newest state heard of; while not behind, the one the client has. Set with the seat. */
    private Conference room;

    private Optional<Long> behindSince = Optional.empty();
    private Optional<Problem> parting = Optional.empty();
    private int owed;
    private boolean missed;

    Attendance(Visitor visitor, Holder holder, Desk desk, Executor mailbox, Outbox outbox) {
        this.visitor = visitor;
        this.holder = holder;
        this.desk = desk;
        this.mailbox = mailbox;
        this.outbox = outbox;
    }

    Visitor visitor() {
        return visitor;
    }

    Holder holder() {
        return holder;
    }

    SeatKey seat() {
        return seat.orElseThrow();
    }

    boolean isGone() {
        return standing == Standing.GONE;
    }

    boolean hasSeat() {
        return standing == Standing.SEATED || standing == Standing.LEAVING;
    }

    /** Whether a seat may be asked for; refuses if not. */
    boolean mayEnter(long ref) {
        if (standing == Standing.STRANGER) {
            return true;
        }
        refuse(ref, Problems.REQUEST_INVALID.because("This connection has a seat, or has asked for one."));
        return false;
    }

    /** Whether there is a seat; refuses if not. */
    boolean mustSit(long ref) {
        if (standing == Standing.SEATED) {
            return true;
        }
        refuse(ref, Problems.PARTICIPANT_UNKNOWN.because("This connection has no seat. Join first."));
        return false;
    }

    /** The test of this connection, which begins with the first offer for it. */
    UUID test() {
        UUID own = test.orElseGet(UUID::randomUUID);
        test = Optional.of(own);
        return own;
    }

    private void endTest() {
        test.ifPresent(desk.hall()::endTest);
        test = Optional.empty();
    }

    void enter() {
        endTest();
        become(Standing.ENTERING);
    }

    void enterAgain(SeatKey own) {
        endTest();
        seat = Optional.of(own);
        become(Standing.ENTERING);
    }

    void refuseSeat(long ref, Problem why) {
        if (isGone()) {
            return;
        }
        seat = Optional.empty();
        become(Standing.STRANGER);
        refuse(ref, why);
    }

    /**
     * The seat is given. From the moment this connection is its holder every event comes here, so what the snapshot lacks
     * is still to come, and what it has is known by its number.
     */
    void sit(long ref, SeatKey given, String token) {
        Optional<Conference> present = desk.hall().find(given.conference());
        if (present.flatMap(r -> r.find(given.participant())).isEmpty()) {
            desk.seats().forget(given, holder);
            refuseSeat(ref, Problems.SEAT_LOST.because("The seat was gone at once. Join anew."));
            return;
        }
        seat = Optional.of(given);
        room = present.get();
        become(Standing.SEATED);
        answer(new ServerMessage.Joined(ref, given.participant(), token, Sight.snapshot(room, given.participant())));
        tellReception();
        log("took a seat");
    }

    void sync(long ref) {
        answer(new ServerMessage.Resynced(Optional.of(ref), Sight.snapshot(room, me())));
    }

    void accept(long ref) {
        answer(new ServerMessage.Accepted(ref, room.seq()));
    }

    void happened(Happening happening) {
        if (standing != Standing.SEATED || !isNews(happening.after())) {
            return;
        }
        Conference before = room;
        room = happening.after();
        if (room.find(me()).isEmpty()) {
            part(farewell(happening.event()));
            return;
        }
        if (behindSince.isPresent()) {
            return;
        }
        if (before.seq() + 1 != room.seq() || !before.openedAt().equals(room.openedAt())) {
            renew();
            return;
        }
        show(happening, happening.lookFrom(me(), before));
    }

    void resynced(Conference present) {
        if (standing != Standing.SEATED || !isNews(present)) {
            return;
        }
        room = present;
        if (room.find(me()).isEmpty()) {
            part(room.phase() == Conference.Phase.ENDED ? ended() : lost());
            return;
        }
        if (behindSince.isEmpty()) {
            renew();
        }
    }

    /** Whom a seat receives it learns inside only: who is sent back must not hear of those who stay. */
    void receiving(Reception reception) {
        if (standing == Standing.SEATED && behindSince.isEmpty() && isInside()) {
            tell(desk.wire().write(ServerMessage.Receiving.of(reception)));
        }
    }

    /** Everything has been sent: if something was dropped, now is the time to make it good. */
    void drained() {
        if (standing != Standing.SEATED || behindSince.isEmpty()) {
            return;
        }
        behindSince = Optional.empty();
        renew();
    }

    /** Whether the client has not caught up for so long. */
    boolean isBehindFor(Duration time) {
        return behindSince
                .filter(since -> desk.nanoTime().getAsLong() - since >= time.toNanos())
                .isPresent();
    }

    /**
     * Looks whether the seat is still there, in case nobody said; and does not wait any longer for what is owed. A seat must
     * be missed twice: at first the event that says why may be on its way.
     */
    void look() {
        if (standing == Standing.LEAVING) {
            sayBye();
        }
        if (standing != Standing.SEATED || !desk.hall().isOpen()) {
            return;
        }
        Optional<Conference> present = desk.hall().find(seat().conference());
        boolean missing = present.flatMap(now -> now.find(me())).isEmpty();
        if (missing && missed) {
            part(present.isEmpty() ? ended() : lost());
        }
        missed = missing;
    }

    void evicted() {
        if (standing == Standing.SEATED) {
            part(Problems.SEAT_LOST.because("Another connection has taken the seat."));
        } else if (standing == Standing.ENTERING) {
            become(Standing.GONE);
            outbox.finish(bye(lost()), Line.DONE, "");
        }
    }

    /** The seat is gone for good. The last word is said when every answer has been given. */
    void part(Problem why) {
        if (standing != Standing.SEATED) {
            return;
        }
        become(Standing.LEAVING);
        parting = Optional.of(why);
        desk.seats().forget(seat(), holder);
        log("has no seat any more: " + why.code());
        if (owed == 0) {
            sayBye();
        }
    }

    /** The connection is lost. The seat is kept, if it has one. */
    void lose() {
        endTest();
        if (isGone()) {
            return;
        }
        boolean held = seat.filter(s -> desk.seats().release(s, holder)).isPresent();
        become(Standing.GONE);
        if (held) {
            log("lost the connection");
            var unused = desk.hall()
                    .submit(seat().conference(), new Author.House(), new Command.Disrupt(seat().participant()));
        }
    }

    /** Goes on in the mailbox when the stage is complete, be it after the end. */
    <T> void later(CompletionStage<Outcome<T>> stage, Consumer<Outcome<T>> next) {
        var unused = stage.thenAccept(outcome -> mailbox.execute(() -> next.accept(outcome)));
    }

    /** As {@link #later}, and the client is owed the answer even if the seat is gone before. */
    <T> void owe(CompletionStage<Outcome<T>> stage, Consumer<Outcome<T>> next) {
        owed++;
        later(stage, outcome -> {
            next.accept(outcome);
            owed--;
            if (standing == Standing.LEAVING && owed == 0) {
                sayBye();
            }
        });
    }

    void refuse(long ref, Problem why) {
        refuse(Optional.of(ref), why);
    }

    void refuse(Optional<Long> ref, Problem why) {
        desk.tally().refused(why);
        answer(new ServerMessage.Refused(ref, Reason.of(why)));
    }

    /** Says what must arrive. Who asks and does not read is cut off. */
    void answer(ServerMessage message) {
        if (!isGone() && !outbox.offerAnswer(desk.wire().write(message))) {
            lose();
            outbox.cut();
        }
    }

    private void show(Happening happening, Look look) {
        if (look instanceof Look.As as) {
            tell(happening.text(as));
        } else if (look instanceof Look.Passed passed) {
            tell(happening.text(passed));
        } else if (look instanceof Look.Anew) {
            tellAll();
        }
    }

    private void renew() {
        desk.tally().resynced();
        tellAll();
    }

    private void tellAll() {
        tell(desk.wire().write(new ServerMessage.Resynced(Optional.empty(), Sight.snapshot(room, me()))));
        tellReception();
    }

    private void tellReception() {
        desk.seats().find(seat()).flatMap(Seats.Holding::reception).ifPresent(this::receiving);
    }

    private void tell(String text) {
        if (!outbox.offer(text)) {
            behindSince = Optional.of(desk.nanoTime().getAsLong());
        }
    }

    private void sayBye() {
        become(Standing.GONE);
        outbox.finish(bye(parting.orElseThrow()), Line.DONE, "");
    }

    private String bye(Problem why) {
        return desk.wire().write(new ServerMessage.Bye(Reason.of(why)));
    }

    /** A run is newer when it was opened later; in one run the number counts. */
    private boolean isNews(Conference next) {
        int run = next.openedAt().compareTo(room.openedAt());
        return run > 0 || (run == 0 && next.seq() > room.seq());
    }

    private static Problem farewell(Event event) {
        if (event instanceof Event.Ended) {
            return ended();
        }
        if (event instanceof Event.Departed departed && departed.reason() == Event.Departed.Reason.REMOVED) {
            return Problems.PARTICIPANT_REMOVED.because("A moderator has removed you.");
        }
        return lost();
    }

    private static Problem ended() {
        return Problems.CONFERENCE_ENDED.because("The conference is over.");
    }

    private static Problem lost() {
        return Problems.SEAT_LOST.because("The seat was given up.");
    }

    private boolean isInside() {
        return room.find(me()).filter(seated -> !seated.waits()).isPresent();
    }

    private ParticipantId me() {
        return seat().participant();
    }

    private void become(Standing next) {
        if (!standing.mayBecome(next)) {
            throw new IllegalStateException(standing + " cannot become " + next);
        }
        standing = next;
    }

    private void log(String what) {
        MDC.put("conference", seat().conference().toString());
        MDC.put("participant", me().toString());
        try {
            LOG.info("{} {}", visitor, what);
        } finally {
            MDC.remove("conference");
            MDC.remove("participant");
        }
    }
}
