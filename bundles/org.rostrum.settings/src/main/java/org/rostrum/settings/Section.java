package org.rostrum.settings;

import java.util.List;
import java.util.Optional;

/**
 * One configuration as it is now.
 *
 * @param version to be named by who changes it
 * @param trouble why a component that is configured by it does not run, for people
 */
record Section(Definition definition, String version, Optional<String> trouble, List<Entry> entries) {

    Section {
        entries = List.copyOf(entries);
    }

    /**
     * One setting as it is now.
     *
     * @param value what holds, set or default; empty of a secret
     * @param set whether it is set; a secret: whether there is one
     * @param variable the variable of the environment the value comes from
     */
    record Entry(Setting setting, Optional<String> value, boolean set, Optional<String> variable) {

        static Entry of(Setting setting, Store.Stored stored) {
            Optional<String> own = Optional.ofNullable(stored.values().get(setting.key()));
            Optional<String> variable = Optional.ofNullable(stored.variables().get(setting.key()));
            return setting.isSecret()
                    ? new Entry(
                            setting,
                            Optional.empty(),
                            own.filter(text -> !text.isEmpty()).isPresent(),
                            variable)
                    : new Entry(setting, own.or(() -> Optional.of(setting.fallback())), own.isPresent(), variable);
        }
    }

    static Section of(Definition definition, Store.Stored stored) {
        return new Section(
                definition,
                stored.version(),
                stored.trouble(),
                definition.settings().stream()
                        .map(setting -> Entry.of(setting, stored))
                        .toList());
    }
}
