package org.rostrum.schedule;

import java.util.Map;
import org.rostrum.conference.ConferenceSettings;

/** Settings by the names that {@link PlanDraft} gives them. */
final class Fields {

    private Fields() {}

    static Map<String, Object> of(ConferenceSettings settings) {
        return Map.ofEntries(
                Map.entry("topic", settings.topic()),
                Map.entry("description", settings.description()),
                Map.entry("moderators", settings.moderators()),
                Map.entry("invited", settings.invited()),
                Map.entry("access", settings.access()),
                Map.entry("mode", settings.mode()),
                Map.entry("speakers", settings.speakers()),
                Map.entry("capacity", settings.capacity()),
                Map.entry("pin", settings.pinRequired()),
                Map.entry("endsOnTime", settings.endsOnTime()),
                Map.entry("warning", settings.warning()),
                Map.entry("extendable", settings.extendable()),
                Map.entry("waiting", settings.rules().waiting()),
                Map.entry("offOnEntry", settings.rules().offOnEntry()),
                Map.entry("denied", settings.rules().denied()),
                Map.entry("deniedToGuests", settings.rules().deniedToGuests()));
    }
}
