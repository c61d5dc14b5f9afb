package org.rostrum.conference.core;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modes that are installed at this moment. Any thread. */
final class Modes {

    private static final Logger LOG = LoggerFactory.getLogger(Modes.class);
    private static final Duration BUDGET = Duration.ofMillis(5);

    /** One mode; the id is asked once, when it comes. */
    record Installed(ModeId id, ConferenceMode mode, Foreign bundle) {

        /** Asks the mode something; what it throws becomes a {@link ModeFailure}. */
        <T> T call(String doing, Function<ConferenceMode, T> question) {
            long since = System.nanoTime();
            try {
                return Objects.requireNonNull(question.apply(mode));
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                bundle.failed(doing, e);
                throw new ModeFailure(e);
            } finally {
                bundle.returned(doing, since);
            }
        }
    }

    private final List<Installed> installed = new CopyOnWriteArrayList<>();

    /** The newest comes first: while a bundle is being replaced both may be there. */
    void add(ConferenceMode mode) {
        Foreign bundle = new Foreign(mode, BUDGET, LOG);
        try {
            installed.add(0, new Installed(mode.id(), mode, bundle));
            LOG.info("Mode {} is installed, by {}", mode.id(), bundle.name());
        } catch (RuntimeException | LinkageError e) {
            bundle.failed("say its id", e);
        }
    }

    void remove(ConferenceMode mode) {
        installed.removeIf(one -> one.mode() == mode);
    }

    Optional<Installed> find(ModeId id) {
        for (Installed one : installed) {
            if (one.id().equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** On which terms a mode can be chosen; empty when it is not installed, or cannot say. */
    Optional<Terms> terms(ModeId id) {
        try {
            return find(id).map(mode -> mode.call("say its terms", ConferenceMode::terms));
        } catch (ModeFailure failure) {
            return Optional.empty();
        }
    }

    List<ModeId> ids() {
        return installed.stream().map(Installed::id).distinct().toList();
    }
}
