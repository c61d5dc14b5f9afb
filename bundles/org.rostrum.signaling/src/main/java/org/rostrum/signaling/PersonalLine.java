package org.rostrum.signaling;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Devices;
import org.rostrum.calling.Handset;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.LineMessage;
import org.rostrum.wire.LineRequest;
import org.rostrum.wire.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A device of somebody, on which calls ring. As a {@link Connection}, all goes through one mailbox. */
final class PersonalLine implements Party, Handset {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalLine.class);
    private static final int PROTOCOL = 1;

    /** How long the other side may take to close. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    /** A device that is there, and where it is known. */
    private record Plugged(Devices devices, DeviceId id) {}

    private final Line line;
    private final Visitor visitor;
    private final Desk desk;
    private final Telephone telephone;
    private final Consumer<Party> end;
    private final Mailbox mailbox;
    private final Outbox outbox;
    private final Hearing hearing;
    private Optional<Plugged> plugged = Optional.empty();
    private Optional<Long> closingSince = Optional.empty();

    /** @param end told when the line is closed */
    PersonalLine(Line line, Visitor visitor, Desk desk, Telephone telephone, Executor pool, Consumer<Party> end) {
        this.line = line;
        this.visitor = visitor;
        this.desk = desk;
        this.telephone = telephone;
        this.end = end;
        this.mailbox = new Mailbox(pool);
        this.outbox = new Outbox(line, desk.limits(), mailbox, desk.tally(), () -> {});
        this.hearing = new Hearing(visitor, desk);
    }

    /** @param tooMany whether this is one device too many */
    void welcome(boolean tooMany) {
        if (tooMany) {
            refuse(Optional.empty(), Problems.LIMIT_EXCEEDED.because("You are on too many devices."));
            close(Line.POLICY, Problems.LIMIT_EXCEEDED.code());
            return;
        }
        mailbox.execute(() -> {
            User user = visitor.account();
            int heartbeat = Math.toIntExact(desk.limits().heartbeat().toSeconds());
            send(new LineMessage.Welcome(PROTOCOL, user.id(), user.displayName(), heartbeat));
            plugIn();
        });
    }

    private void plugIn() {
        Optional<Devices> devices = telephone.devices();
        if (devices.isEmpty()) {
            sendRefusal(Optional.empty(), Telephone.absent());
            close(Line.GOING_AWAY, Telephone.absent().code());
        } else if (!hearing.isDeaf()) {
            DeviceId id = devices.get().connect(visitor.account().id(), this);
            plugged = Optional.of(new Plugged(devices.get(), id));
        }
    }

    private void plugOut() {
        plugged.ifPresent(at -> at.devices().disconnect(at.id()));
        plugged = Optional.empty();
    }

    @Override
    public void on(CallEvent event) {
        mailbox.execute(() -> send(LineMessage.of(event)));
    }

    /** What somebody wrote, or was read elsewhere. */
    void tell(LineMessage message) {
        mailbox.execute(() -> send(message));
    }

    @Override
    public void heard(String text) {
        Bucket.Verdict verdict = count();
        if (verdict == Bucket.Verdict.CLOSE) {
            return;
        }
        Optional<LineRequest> request = desk.wire().readUntrusted(text, LineRequest.class);
        if (verdict == Bucket.Verdict.REFUSE) {
            refuse(request.map(LineRequest::ref), Problems.REQUEST_TOO_FREQUENT.because("Too many messages."));
            return;
        }
        request.ifPresentOrElse(it -> mailbox.execute(() -> handle(it)), this::countUnreadable);
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

    private void handle(LineRequest request) {
        long ref = request.ref();
        User me = visitor.account();
        Optional<DeviceId> here = plugged.map(Plugged::id);
        if (request instanceof LineRequest.Call call) {
            answer(ref, telephone.ask(calls -> calls.place(me, call.user(), here)));
        } else if (request instanceof LineRequest.Invite invite) {
            answer(ref, telephone.ask(calls -> calls.invite(me, invite.conference(), invite.user(), here)));
        } else if (request instanceof LineRequest.Accept accept) {
            answer(ref, telephone.ask(calls -> calls.accept(accept.call(), me, here)));
        } else if (request instanceof LineRequest.Reject reject) {
            answer(ref, telephone.ask(calls -> calls.reject(reject.call(), me)));
        } else if (request instanceof LineRequest.HangUp hangUp) {
            answer(ref, telephone.ask(calls -> calls.hangUp(hangUp.call(), me)));
        } else if (request instanceof LineRequest.Watch watch) {
            watch(watch);
        } else {
            send(new LineMessage.Done(ref));
        }
    }

    private void watch(LineRequest.Watch watch) {
        if (plugged.isEmpty()) {
            sendRefusal(Optional.of(watch.ref()), Telephone.absent());
            return;
        }
        Plugged at = plugged.get();
        later(
                watch.ref(),
                at.devices().watch(at.id(), watch.users()),
                users -> LineMessage.Watching.of(watch.ref(), users));
    }

    private void answer(long ref, CompletionStage<Outcome<Call>> asked) {
        later(ref, asked, call -> LineMessage.Progress.of(ref, call));
    }

    private <T> void later(long ref, CompletionStage<Outcome<T>> asked, Function<T, LineMessage> how) {
        var unused = asked.whenComplete((outcome, bug) -> mailbox.execute(() -> {
            if (bug != null) {
                LOG.error("A request on a personal line failed", bug);
                sendRefusal(Optional.of(ref), Problems.SERVER_FAILED.because("The server has failed."));
                return;
            }
            outcome.problem().ifPresent(why -> sendRefusal(Optional.of(ref), why));
            outcome.value().ifPresent(value -> send(how.apply(value)));
        }));
    }

    private void refuse(Optional<Long> ref, Problem why) {
        mailbox.execute(() -> sendRefusal(ref, why));
    }

    private void sendRefusal(Optional<Long> ref, Problem why) {
        desk.tally().refused(why);
        send(new LineMessage.Refused(ref, Reason.of(why)));
    }

    /** A client that does not read what rings is not there. */
    private void send(LineMessage message) {
        if (!outbox.offerAnswer(desk.wire().write(message))) {
            plugOut();
            outbox.cut();
        }
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    @Override
    public int depth() {
        return outbox.depth();
    }

    @Override
    public void closed() {
        hearing.goDeaf();
        end.accept(this);
        mailbox.execute(this::plugOut);
    }

    @Override
    public void loggedOut() {
        refuse(Optional.empty(), Problems.LOGIN_REQUIRED.because("You are not logged in any more."));
        close(Line.POLICY, Problems.LOGIN_REQUIRED.code());
    }

    @Override
    public CompletableFuture<Void> stop() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        close(Line.GOING_AWAY, "come back");
        mailbox.execute(() -> told.complete(null));
        return told;
    }

    private void close(int code, String reason) {
        hearing.goDeaf();
        mailbox.execute(() -> {
            plugOut();
            outbox.close(code, reason);
        });
    }

    @Override
    public void tick() {
        mailbox.execute(this::checkTime);
    }

    private void checkTime() {
        if (outbox.isFinished()) {
            cutWhenDue(desk.nanoTime().getAsLong());
        } else if (hearing.isSilent()) {
            close(Line.GOING_AWAY, "silent");
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
}
