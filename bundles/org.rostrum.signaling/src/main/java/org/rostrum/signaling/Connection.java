package org.rostrum.signaling;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.rostrum.conference.Conference;
import org.rostrum.identity.User;
import org.rostrum.media.Reception;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/**
 * One connection: what comes from the client is counted and read on the line's thread, then all goes through one mailbox.
 * Every method returns at once.
 */
final class Connection implements Holder, Party {

    /** How long the other side may take to close. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private static final int PROTOCOL = 1;

    private final Line line;
    private final Visitor visitor;
    private final Desk desk;
    private final Handlers handlers;
    private final Consumer<Party> end;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Attendance attendance;
    private final Hearing hearing;
    private final long openedAt;
    private Optional<Long> closingSince = Optional.empty();

    /** @param end told when the line is closed */
    Connection(Line line, Visitor visitor, Desk desk, Handlers handlers, Executor pool, Consumer<Party> end) {
        this.end = end;
        this.line = line;
        this.visitor = visitor;
        this.desk = desk;
        this.handlers = handlers;
        this.mailbox = new Mailbox(pool);
        this.outbox = new Outbox(line, desk.limits(), mailbox, desk.tally(), this::drained);
        this.attendance = new Attendance(visitor, this, desk, mailbox, outbox);
        this.hearing = new Hearing(visitor, desk);
        this.openedAt = desk.nanoTime().getAsLong();
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    @Override
    public int depth() {
        return outbox.depth();
    }

    void welcome() {
        mailbox.execute(() -> attendance.answer(new ServerMessage.Welcome(
                PROTOCOL,
                visitor.id(),
                visitor.user().map(User::displayName),
                Math.toIntExact(desk.limits().heartbeat().toSeconds()),
                Math.toIntExact(desk.limits().seat().toSeconds()))));
    }

    @Override
    public void heard(String text) {
        Bucket.Verdict verdict = count();
        if (verdict == Bucket.Verdict.CLOSE) {
            return;
        }
        Optional<ClientMessage> message = desk.wire().readUntrusted(text, ClientMessage.class);
        if (verdict == Bucket.Verdict.REFUSE) {
            refuse(message.map(ClientMessage::ref), Problems.REQUEST_TOO_FREQUENT.because("Too many messages."));
            return;
        }
        message.ifPresentOrElse(m -> mailbox.execute(() -> handlers.handle(m, attendance)), this::countUnreadable);
    }

    @Override
    public void heardBytes() {
        if (count() != Bucket.Verdict.CLOSE) {
            countUnreadable();
        }
    }

    @Override
    public void heardPing() {
        count();
    }

    private Bucket.Verdict count() {
        if (hearing.isDeaf()) {
            return Bucket.Verdict.CLOSE;
        }
        Bucket.Verdict verdict = hearing.count();
        if (verdict == Bucket.Verdict.CLOSE) {
            close(Line.POLICY, Problems.REQUEST_TOO_FREQUENT.code());
        }
        return verdict;
    }

    private void countUnreadable() {
        refuse(Optional.empty(), Problems.REQUEST_INVALID.because("This is not a message of the protocol."));
        if (hearing.countUnreadable()) {
            close(Line.POLICY, Problems.REQUEST_INVALID.code());
        }
    }

    private void refuse(Optional<Long> ref, Problem why) {
        mailbox.execute(() -> attendance.refuse(ref, why));
    }

    @Override
    public void closed() {
        hearing.goDeaf();
        end.accept(this);
        mailbox.execute(attendance::lose);
    }

    @Override
    public void loggedOut() {
        refuse(Optional.empty(), Problems.LOGIN_REQUIRED.because("You are not logged in any more."));
        close(Line.POLICY, Problems.LOGIN_REQUIRED.code());
    }

    /** The seat is kept. */
    @Override
    public CompletableFuture<Void> stop() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        close(Line.GOING_AWAY, "come back");
        mailbox.execute(() -> told.complete(null));
        return told;
    }

    /** Ends it without a last word: the seat is kept. */
    private void close(int code, String reason) {
        hearing.goDeaf();
        mailbox.execute(() -> {
            attendance.lose();
            outbox.close(code, reason);
        });
    }

    @Override
    public void tick() {
        mailbox.execute(this::checkTime);
    }

    private void checkTime() {
        long now = desk.nanoTime().getAsLong();
        Limits limits = desk.limits();
        if (outbox.isFinished()) {
            cutWhenDue(now);
        } else if (hearing.isSilent()) {
            close(Line.GOING_AWAY, "silent");
        } else if (!attendance.hasSeat()
                && now - openedAt >= limits.withoutSeat().toNanos()) {
            close(Line.POLICY, "no seat");
        } else if (attendance.isBehindFor(limits.drain())) {
            attendance.lose();
            outbox.cut();
        } else {
            attendance.look();
        }
    }

    private void cutWhenDue(long now) {
        if (closingSince.isEmpty()) {
            closingSince = Optional.of(now);
        }
        if (now - closingSince.get() >= CLOSING.toNanos()) {
            line.cut();
        }
    }

    private void drained() {
        attendance.drained();
    }

    @Override
    public void happened(Happening happening) {
        mailbox.execute(() -> attendance.happened(happening));
    }

    @Override
    public void resynced(Conference room) {
        mailbox.execute(() -> attendance.resynced(room));
    }

    @Override
    public void receptionChanged(Reception reception) {
        mailbox.execute(() -> attendance.receiving(reception));
    }

    @Override
    public void evicted() {
        mailbox.execute(attendance::evicted);
    }
}
