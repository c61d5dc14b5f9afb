package org.rostrum.mode.smartmeeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Layout;
import org.rostrum.conference.Layouts;

/** What a layout of a smart meeting must have: slots for whoever speaks. */
final class LayoutLaw {

    static final int MOVING_SLOTS = 2;

    private LayoutLaw() {}

    static boolean fits(Layout layout) {
        return layout.slots().stream()
                        .filter(Layout.Slot.ActiveSpeaker.class::isInstance)
                        .count()
                >= MOVING_SLOTS;
    }

    /** The layouts of the former mode that do not fit are cleared. */
    static List<Event> clearUnfit(Conference room) {
        Layouts layouts = room.layouts();
        List<Event> events = new ArrayList<>();
        layouts.everybody()
                .filter(layout -> !fits(layout))
                .ifPresent(layout -> events.add(new Event.LayoutSet(Optional.empty(), Optional.empty())));
        layouts.one().entrySet().stream()
                .filter(entry -> !fits(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(viewer -> events.add(new Event.LayoutSet(Optional.of(viewer), Optional.empty())));
        return events;
    }
}
