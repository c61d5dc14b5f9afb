package org.rostrum.rest.extension;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every feature that may be installed or removed through this door, and no other: whoever has stolen an administrator's
 * log-in can bring no code that is not the house's own. What this door itself needs is not here.
 */
final class Catalogue {

    private static final Map<String, Kind> KINDS = kinds();

    private Catalogue() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("rostrum-webinar", Kind.FEATURE);
        kinds.put("rostrum-calling", Kind.FEATURE);
        kinds.put("rostrum-files", Kind.FEATURE);
        kinds.put("rostrum-mode-allonscreen", Kind.MODE);
        kinds.put("rostrum-mode-smartmeeting", Kind.MODE);
        kinds.put("rostrum-mode-moderated", Kind.MODE);
        kinds.put("rostrum-mode-lecture", Kind.MODE);
        kinds.put("rostrum-mode-talkingstick", Kind.MODE);
        kinds.put("rostrum-invitation-mail", Kind.CHANNEL);
        kinds.put("rostrum-media-sfu", Kind.ENGINE);
        kinds.put("rostrum-soap", Kind.DOOR);
        kinds.put("rostrum-webhook", Kind.DOOR);
        kinds.put("rostrum-metrics", Kind.DOOR);
        return Collections.unmodifiableMap(kinds);
    }

    /** In the order in which people read them. */
    static List<String> names() {
        return new ArrayList<>(KINDS.keySet());
    }

    /** Empty if it may not be touched. */
    static Optional<Kind> kindOf(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }
}
