package org.rostrum.rest.extension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs and removes extensions, one at a time and on a thread of its own: it takes seconds. */
@Component(service = Fitter.class)
public final class Fitter {

    private static final Logger LOG = LoggerFactory.getLogger(Fitter.class);

    /** How an extension stands. */
    enum State {
        ABSENT,
        INSTALLING,
        INSTALLED,
        REMOVING
    }

    /**
     * An extension as it stands now.
     *
     * @param failure why the last change of it came to nothing; empty after one that did not
     */
    record Extension(
            String name, String version, String description, Kind kind, State state, Optional<Problem> failure) {}

    /** What is being done. */
    private record Work(String name, State state) {}

    private final Shelf shelf;
    private final Executor thread;
    private final Runnable stop;
    private final AtomicReference<Optional<Work>> work = new AtomicReference<>(Optional.empty());

    /** The last change that failed, until the next one; one for each name would be told for ever. */
    private final AtomicReference<Map<String, Problem>> failures = new AtomicReference<>(Map.of());

    @Activate
    public Fitter(@Reference Shelf shelf) {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "rostrum-extensions"));
        this.shelf = shelf;
        this.thread = worker;
        this.stop = worker::shutdownNow;
    }

    Fitter(Shelf shelf, Executor thread) {
        this.shelf = shelf;
        this.thread = thread;
        this.stop = () -> {};
    }

    @Deactivate
    void close() {
        stop.run();
    }

    /** Those of the catalogue that this distribution has. Refuses {@code extension.failed}. */
    Outcome<List<Extension>> list() {
        try {
            Map<String, Shelf.Item> items = shelf.items().stream()
                    .collect(Collectors.toMap(Shelf.Item::name, Function.identity(), (a, b) -> a));
            return Outcome.done(Catalogue.names().stream()
                    .filter(items::containsKey)
                    .map(name -> extension(items.get(name)))
                    .toList());
        } catch (Exception broken) {
            LOG.warn("It cannot be said what is installed", broken);
            return Outcome.refused(failed("It cannot be said what is installed."));
        }
    }

    /** Refuses {@code extension.unknown}, {@code extension.failed}. */
    Outcome<Extension> find(String name) {
        return list().then(all -> all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(
                        () -> Outcome.refused(Problems.EXTENSION_UNKNOWN.because("There is no such extension here."))));
    }

    /**
     * Begins to install or remove one. Refuses {@code extension.unknown}, {@code extension.busy}. Of what is so already it
     * does nothing.
     *
     * @param over is told on the worker's thread what came of it; not called if it is refused or nothing is done
     */
    Outcome<Extension> change(String name, boolean install, Consumer<Optional<Problem>> over) {
        return find(name).then(known -> begin(known, install, over));
    }

    private Outcome<Extension> begin(Extension known, boolean install, Consumer<Optional<Problem>> over) {
        State wanted = install ? State.INSTALLED : State.ABSENT;
        Work next = new Work(known.name(), install ? State.INSTALLING : State.REMOVING);
        if (known.state() == wanted || known.state() == next.state()) {
            return Outcome.done(known);
        }
        if (!work.compareAndSet(Optional.empty(), Optional.of(next))) {
            return Outcome.refused(Problems.EXTENSION_BUSY.because("Another change is under way."));
        }
        failures.set(Map.of());
        thread.execute(() -> carryOut(next, over));
        return find(known.name());
    }

    private void carryOut(Work what, Consumer<Optional<Problem>> over) {
        Optional<Problem> failure = attempt(what);
        failure.ifPresent(why -> failures.set(Map.of(what.name(), why)));
        work.set(Optional.empty());
        over.accept(failure);
    }

    private Optional<Problem> attempt(Work what) {
        boolean install = what.state() == State.INSTALLING;
        try {
            if (install) {
                shelf.install(what.name());
            } else {
                shelf.uninstall(what.name());
            }
            boolean installed =
                    shelf.items().stream().anyMatch(item -> item.name().equals(what.name()) && item.installed());
            if (installed == install) {
                LOG.info("{} was {}", what.name(), install ? "installed" : "removed");
                return Optional.empty();
            }
            return Optional.of(failed("Something else that is installed needs it."));
        } catch (Exception | LinkageError broken) {
            LOG.warn("{} could not be {}", what.name(), install ? "installed" : "removed", broken);
            return Optional.of(
                    failed("It could not be " + (install ? "installed" : "removed") + "; the log says why."));
        }
    }

    private static Problem failed(String sentence) {
        return Problems.EXTENSION_FAILED.because(sentence);
    }

    private Extension extension(Shelf.Item item) {
        Kind kind = Catalogue.kindOf(item.name()).orElseThrow();
        State state = work.get()
                .filter(under -> under.name().equals(item.name()))
                .map(Work::state)
                .orElse(item.installed() ? State.INSTALLED : State.ABSENT);
        return new Extension(
                item.name(),
                item.version(),
                item.description(),
                kind,
                state,
                Optional.ofNullable(failures.get().get(item.name())));
    }
}
