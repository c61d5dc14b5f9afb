package org.rostrum.settings;

import java.util.List;
import java.util.Optional;

/**
 * What can be set of one bundle.
 *
 * @param pid names the configuration, and its file in {@code etc}
 * @param language of the names and sentences, such as {@code de}; {@code en} where the bundle speaks no other
 * @param name for people
 * @param effect what saving does besides, for people: whom it interrupts; may be empty
 * @param settings in the order in which the bundle tells them
 */
record Definition(String pid, String language, String name, String effect, List<Setting> settings) {

    Definition {
        settings = List.copyOf(settings);
    }

    /** Whether the same is said in the same words. */
    boolean saysTheSameAs(Definition other) {
        return name.equals(other.name) && effect.equals(other.effect) && settings.equals(other.settings);
    }

    Optional<Setting> find(String key) {
        return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }
}
