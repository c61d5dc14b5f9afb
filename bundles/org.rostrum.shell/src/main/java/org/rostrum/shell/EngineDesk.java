package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.console.Typist;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaDrain;
import org.rostrum.media.MediaDrain.Draining;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** What the commands about media do, for administrators. Engines may come and go. */
@Component(service = EngineDesk.class)
public final class EngineDesk {

    private final AtomicReference<MediaConsole> console = new AtomicReference<>();
    private final AtomicReference<MediaDrain> drain = new AtomicReference<>();
    private final Typist typist;

    @Activate
    public EngineDesk(@Reference Typist typist) {
        this.typist = typist;
    }

    Outcome<List<MediaConsole.Worker>> workers() {
        return ask(MediaConsole::workers);
    }

    Outcome<List<MediaConsole.Room>> rooms() {
        return ask(MediaConsole::rooms);
    }

    Outcome<List<MediaConsole.Session>> sessions() {
        return ask(MediaConsole::sessions);
    }

    /** The session of a seat. */
    Outcome<MediaConsole.Session> session(String participant) {
        return sessions().then(all -> all.stream()
                .filter(session -> session.seat().participant().toString().equals(participant))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Problems.PARTICIPANT_UNKNOWN.because("Nobody of this id has a media session."))));
    }

    Outcome<Draining> drain(boolean on) {
        return typist.administrator().then(me -> Optional.ofNullable(drain.get())
                .map(present -> Outcome.done(present.set(on, me.id())))
                .orElseGet(() -> Outcome.refused(missing())));
    }

    /** A report is there within a second, or without those who are late. */
    private <T> Outcome<List<T>> ask(Function<MediaConsole, CompletionStage<List<T>>> question) {
        return typist.administrator().then(me -> Optional.ofNullable(console.get())
                .map(present -> Outcome.done(
                        question.apply(present).toCompletableFuture().join()))
                .orElseGet(() -> Outcome.refused(missing())));
    }

    private static Problem missing() {
        return Problems.MEDIA_UNAVAILABLE.because("No media engine that can be looked into is installed.");
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindConsole(MediaConsole service) {
        console.set(service);
    }

    void unbindConsole(MediaConsole service) {
        console.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDrain(MediaDrain service) {
        drain.set(service);
    }

    void unbindDrain(MediaDrain service) {
        drain.compareAndSet(service, null);
    }
}
