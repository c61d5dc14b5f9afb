package org.rostrum.settings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be set, and its change, for administrators; security administrators look. On any thread; blocks on files. */
@Component(service = Settings.class)
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Catalogue catalogue;
    private final Store store;

    /** Of two who change the same, one sees what the other did: between looking at a version and writing the next. */
    private final ReentrantLock one = new ReentrantLock();

    @Activate
    public Settings(@Reference Catalogue catalogue, @Reference Store store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /**
     * What somebody wants to be different.
     *
     * @param values by key
     * @param reset keys that get their default again
     */
    record Change(Map<String, String> values, Set<String> reset) {
        Change {
            values = Map.copyOf(values);
            reset = Set.copyOf(reset);
        }
    }

    /** Refuses {@code right.required}. */
    Outcome<List<Section>> list(Locale language, User by) {
        return reader(by).map(me -> catalogue.definitions(language).stream()
                .map(definition -> Section.of(definition, store.read(definition.pid())))
                .toList());
    }

    /** Refuses {@code right.required}, {@code settings.unknown}. */
    Outcome<Section> find(String pid, Locale language, User by) {
        return reader(by)
                .then(me -> known(pid, language))
                .map(definition -> Section.of(definition, store.read(definition.pid())));
    }

    /**
     * Changes all or nothing. Refuses {@code right.required}, {@code settings.unknown}, {@code settings.invalid}, {@code
     * settings.changed}, {@code settings.refused}, {@code settings.unwritable}.
     *
     * @param version that was seen
     */
    Outcome<Section> change(String pid, String version, Change change, Locale language, User by) {
        // What explains a key in the file is English, whoever changes it.
        return administrator(by)
                .then(me -> known(pid, Locale.ENGLISH))
                .then(definition ->
                        checked(definition, change).then(changes -> write(definition, version, changes, by)))
                .then(written -> find(pid, language, by));
    }

    private static Outcome<Map<String, Optional<String>>> checked(Definition definition, Change change) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        for (String key : change.reset()) {
            changes.put(key, Optional.empty());
        }
        change.values().forEach((key, value) -> changes.put(key, Optional.of(value.strip())));
        if (changes.size() < change.reset().size() + change.values().size()) {
            return Outcome.refused(invalid("reset: (expected: no key that gets a value)"));
        }
        for (Map.Entry<String, Optional<String>> wanted : changes.entrySet()) {
            Optional<Setting> setting = definition.find(wanted.getKey());
            if (setting.isEmpty()) {
                return Outcome.refused(invalid("One of the keys is none of this configuration."));
            }
            Optional<String> wrong = wanted.getValue().flatMap(value -> Rule.broken(setting.get(), value));
            if (wrong.isPresent()) {
                return Outcome.refused(invalid(wanted.getKey() + ": (expected: " + wrong.get() + ")"));
            }
        }
        return Outcome.done(changes);
    }

    private Outcome<Section> write(
            Definition definition, String version, Map<String, Optional<String>> changes, User by) {
        one.lock();
        try {
            if (!store.read(definition.pid()).version().equals(version)) {
                return Outcome.refused(new Problem(
                        Problem.Kind.CONFLICT, "settings.changed", "Somebody has changed them since. Look again."));
            }
            Optional<String> trouble = store.write(definition, changes);
            if (trouble.isPresent()) {
                LOG.warn(
                        "What {} wanted of {} does not work and is put back: {}",
                        by.id(),
                        definition.pid(),
                        trouble.get());
                return Outcome.refused(new Problem(
                        Problem.Kind.INVALID,
                        "settings.refused",
                        "This part of the server does not run with it, all is as before: " + trouble.get()));
            }
            LOG.info("{} changed {} of {}", by.id(), changes.keySet(), definition.pid());
            return Outcome.done(Section.of(definition, store.read(definition.pid())));
        } catch (IOException unwritable) {
            LOG.warn("The settings of {} cannot be written", definition.pid(), unwritable);
            return Outcome.refused(new Problem(
                    Problem.Kind.UNAVAILABLE,
                    "settings.unwritable",
                    "The server cannot write etc/" + definition.pid() + ".cfg. Nothing has changed."));
        } finally {
            one.unlock();
        }
    }

    private Outcome<Definition> known(String pid, Locale language) {
        return catalogue.definitions(language).stream()
                .filter(definition -> definition.pid().equals(pid))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Problem(
                        Problem.Kind.UNKNOWN, "settings.unknown", "Nothing of this name can be set at the moment.")));
    }

    private static Problem invalid(String why) {
        return new Problem(Problem.Kind.INVALID, "settings.invalid", why);
    }

    /** Security administrators look at everything. */
    private static Outcome<User> reader(User by) {
        return by.may(Right.SECURITY_ADMINISTRATOR) ? Outcome.done(by) : administrator(by);
    }

    private static Outcome<User> administrator(User by) {
        return by.may(Right.ADMINISTRATOR)
                ? Outcome.done(by)
                : Outcome.refused(Problems.RIGHT_REQUIRED.because("Only administrators may do this."));
    }
}
