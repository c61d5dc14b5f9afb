package org.rostrum.settings;

import java.util.List;
import java.util.Optional;

/**
 * What can be set of one bundle.
 *
 * @param pid names the configuration, and its file in {@code etc}
 * @param name for people
 * @param effect what saving does besides, for people: whom it interrupts; may be empty
 * @param settings in the order in which the bundle tells them
 */
record Definition(String pid, String name, String effect, List<Setting> settings) {

    Definition {
        settings = List.copyOf(settings);
    }

    Optional<Setting> find(String key) {
        return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }
}
