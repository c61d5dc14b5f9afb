package org.rostrum.conference;

import java.util.HashSet;
import java.util.Set;

/**
 * What the conference as a whole allows at this moment.
 *
 * @param locked only moderators enter
 * @param waiting who lands in the waiting room; nobody: it is off
 * @param offOnEntry which sources are off when somebody who does not moderate enters
 * @param denied what only moderators may do
 */
public record Rules(boolean locked, Set<Category> waiting, Set<Source> offOnEntry, Set<Feature> denied) {

    /** Everybody enters and may everything. */
    public static final Rules OPEN = new Rules(false, Set.of(), Set.of(), Set.of());

    public Rules {
        waiting = Set.copyOf(waiting);
        offOnEntry = Set.copyOf(offOnEntry);
        denied = Set.copyOf(denied);
    }

    public Rules locked(boolean on) {
        return new Rules(on, waiting, offOnEntry, denied);
    }

    public Rules waiting(Set<Category> categories) {
        return new Rules(locked, categories, offOnEntry, denied);
    }

    public Rules offOnEntry(Set<Source> sources) {
        return new Rules(locked, waiting, sources, denied);
    }

    public Rules allowing(Feature feature, boolean on) {
        Set<Feature> next = new HashSet<>(denied);
        if (on) {
            next.remove(feature);
        } else {
            next.add(feature);
        }
        return new Rules(locked, waiting, offOnEntry, next);
    }

    public boolean allows(Feature feature) {
        return !denied.contains(feature);
    }
}
