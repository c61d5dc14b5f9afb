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
 * @param deniedToGuests what is denied to guests besides, unless they moderate
 */
public record Rules(
        boolean locked,
        Set<Category> waiting,
        Set<Source> offOnEntry,
        Set<Feature> denied,
        Set<Feature> deniedToGuests) {

    /** Everybody enters and may everything. */
    public static final Rules OPEN = new Rules(false, Set.of(), Set.of(), Set.of(), Set.of());

    public Rules {
        waiting = Set.copyOf(waiting);
        offOnEntry = Set.copyOf(offOnEntry);
        denied = Set.copyOf(denied);
        deniedToGuests = Set.copyOf(deniedToGuests);
    }

    public Rules locked(boolean on) {
        return new Rules(on, waiting, offOnEntry, denied, deniedToGuests);
    }

    public Rules waiting(Set<Category> categories) {
        return new Rules(locked, categories, offOnEntry, denied, deniedToGuests);
    }

    public Rules offOnEntry(Set<Source> sources) {
        return new Rules(locked, waiting, sources, denied, deniedToGuests);
    }

    public Rules allowing(Feature feature, boolean on) {
        return new Rules(locked, waiting, offOnEntry, switched(denied, feature, on), deniedToGuests);
    }

    public Rules allowingGuests(Feature feature, boolean on) {
        return new Rules(locked, waiting, offOnEntry, denied, switched(deniedToGuests, feature, on));
    }

    /** Denied to all who do not moderate: these and no others. */
    public Rules denying(Set<Feature> features) {
        return new Rules(locked, waiting, offOnEntry, features, deniedToGuests);
    }

    /** Denied to guests besides: these and no others. */
    public Rules denyingGuests(Set<Feature> features) {
        return new Rules(locked, waiting, offOnEntry, denied, features);
    }

    /** Whether those who do not moderate may do it, unless they are guests. */
    public boolean allows(Feature feature) {
        return !denied.contains(feature);
    }

    /** Whether those who came like this and do not moderate may do it. */
    public boolean allows(Feature feature, Origin origin) {
        return allows(feature) && !(origin instanceof Origin.Guest && deniedToGuests.contains(feature));
    }

    private static Set<Feature> switched(Set<Feature> denied, Feature feature, boolean on) {
        Set<Feature> next = new HashSet<>(denied);
        if (on) {
            next.remove(feature);
        } else {
            next.add(feature);
        }
        return next;
    }
}
